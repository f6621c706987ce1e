import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkUpload, largestUpload } from './check-upload.ts';

const png = (width = 2, height = 2) => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(14))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const jpeg = (width = 2, height = 2) => {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const application = Buffer.from([0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  const tables = Buffer.concat([Buffer.from([0xff, 0xc4, 0, 4]), Buffer.alloc(2)]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), application, tables, frame, Buffer.from([0xff, 0xd9])]);
};

const pdf = (...objects: (string | Buffer)[]) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), ...objects.map((object) => Buffer.from(object)), Buffer.from('\nstartxref\n9\n%%EOF\n')]);
const page = '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n';
const stream = (head: string, data: Buffer, eol = '\n') =>
  Buffer.concat([Buffer.from(`9 0 obj\n<< ${head} >>\nstream${eol}`), data, Buffer.from('\nendstream\nendobj\n')]);
const objectStream = (inside: string, head = '/Filter /FlateDecode') =>
  stream(`/Type /ObjStm /N 1 /First 5 ${head}`, deflateSync(Buffer.from(`12 0 ${inside}`)));
const script = '<< /S /JavaScript /JS (app.alert(1)) >>';

const verdict = async (bytes: Uint8Array, name: string) => {
  const result = await checkUpload(bytes, name);
  return 'refusal' in result ? result.refusal : result.type;
};

describe('a file handed in', () => {
  test.each([
    [
      'a scanned page as PDF',
      pdf(page, stream('/Filter /FlateDecode', deflateSync(Buffer.from('q 0.1 0 0 1 0 0 cm /Im1 Do Q')))),
      'a.pdf',
      'application/pdf',
    ],
    ['a PDF that opens at its first page', pdf('1 0 obj\n<< /OpenAction [3 0 R /Fit] >>\nendobj\n'), 'a.pdf', 'application/pdf'],
    ['a PDF with ordinary object streams', pdf(page, objectStream('<< /Type /Page >>')), 'a.pdf', 'application/pdf'],
    [
      'a PDF with an object stream and a table packed as usual',
      pdf(
        page,
        objectStream('<< /Type /Page >>'),
        stream('/Type /XRef /Filter /FlateDecode /DecodeParms << /Columns 4 /Predictor 12 >>', deflateSync(Buffer.alloc(20, 2))),
      ),
      'a.pdf',
      'application/pdf',
    ],
    ['a photograph', jpeg(8_000, 6_000), 'IMG_1.JPEG', 'image/jpeg'],
    ['a picture', png(), 'a.PNG', 'image/png'],
    ['a picture without an ending', png(), '照片', 'image/png'],
  ])('%s is taken for what it is', async (_, bytes, name, type) => {
    expect(await verdict(bytes, name)).toBe(type);
  });
  test.each([
    ['nothing', Buffer.alloc(0), 'a.pdf', 'empty'],
    ['more than twenty megabytes', Buffer.concat([png(), Buffer.alloc(largestUpload)]), 'a.png', 'too-large'],
    ['a program named as a PDF', Buffer.from('MZ\x90\0\x03\0\0\0'), 'a.pdf', 'wrong-type'],
    ['a web page named as a picture', Buffer.from('<html><script>alert(1)</script>'), 'a.png', 'wrong-type'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg', 'wrong-type'],
    ['a ZIP', Buffer.from('PK\x03\x04\x14\0\0\0'), 'a.zip', 'wrong-type'],
    ['a PDF behind something else', Buffer.concat([Buffer.from('<html>'), pdf(page)]), 'a.pdf', 'wrong-type'],
    ['a picture named as a PDF', png(), 'a.pdf', 'disguised'],
    ['a PDF named as a program', pdf(page), 'a.pdf.exe', 'disguised'],
    ['a PDF named as a program behind a mark that turns the writing', pdf(page), 'a\u202efdp.exe', 'disguised'],
    ['a PDF cut short', pdf(page).subarray(0, 40), 'a.pdf', 'broken'],
    ['an encrypted PDF', pdf('trailer << /Encrypt 5 0 R >>'), 'a.pdf', 'encrypted'],
    ['a picture of 60,000 by 60,000', png(60_000, 60_000), 'a.png', 'too-many-pixels'],
    ['a picture one pixel high and as wide as can be', png(4_000_000_000, 1), 'a.png', 'too-many-pixels'],
    ['a photograph of 65,535 by 65,535', jpeg(65_535, 65_535), 'a.jpg', 'too-many-pixels'],
    ['a picture without pixels', png(0, 5), 'a.png', 'broken'],
    ['a photograph without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), 'a.jpg', 'broken'],
  ])('%s is refused', async (_, bytes, name, refusal) => {
    expect(await verdict(bytes, name)).toBe(refusal);
  });
  test.each([
    ['a script', pdf(`5 0 obj ${script} endobj`)],
    ['a script under another spelling', pdf('5 0 obj << /S /Java#53#63ript /J#53 (x) >> endobj')],
    ['a script in a compressed object stream', pdf(page, objectStream(script))],
    [
      'a script in an object stream that does not say so',
      pdf(page, stream('/N 1 /First 5 /Filter /FlateDecode', deflateSync(Buffer.from(`12 0 ${script}`)), '\r\n')),
    ],
    [
      'a script in an object stream under a head of great length',
      pdf(page, objectStream(script, `/Filter /FlateDecode ${' '.repeat(10_000)}`)),
    ],
    [
      'a script in an object stream that is cut off',
      pdf(page, stream('/Type /ObjStm /N 1 /First 5', deflateSync(Buffer.from(`12 0 ${script}${'x'.repeat(90_000)}`)).subarray(0, 120))),
    ],
    ['a script far behind in an object stream', pdf(page, objectStream(`(${'x'.repeat(300_000)}) ${script}`))],
    ['a script across the pieces it is unpacked in', pdf(page, objectStream(`(${'x'.repeat(16_384 - 12)}) ${script}`))],
    ['a script behind a keyword in a text', pdf(`4 0 obj (>> stream ) endobj 5 0 obj ${script} endobj`)],
    ['an object stream packed twice', pdf(page, objectStream(script, '/Filter [/ASCIIHexDecode /FlateDecode]'))],
    ['an object stream with a predictor', pdf(page, objectStream(script, '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>'))],
    ['an action on opening', pdf('1 0 obj << /OpenAction 5 0 R >> endobj')],
    ['an action on opening, spelt out', pdf('1 0 obj << /OpenAction << /S /URI /URI (http://evil.example) >> >> endobj')],
    ['a program to launch', pdf('5 0 obj << /S /Launch /F (cmd.exe) >> endobj')],
    ['a file inside', pdf('5 0 obj << /Type /EmbeddedFile >> endobj')],
    ['a list of files inside', pdf('1 0 obj << /Names << /EmbeddedFiles 6 0 R >> >> endobj')],
    ['a form that sends itself', pdf('5 0 obj << /S /SubmitForm >> endobj')],
  ])('a PDF with %s is refused', async (_, bytes) => {
    expect(await verdict(bytes, 'a.pdf')).toBe('active-content');
  });
  test('a PDF that unpacks to hundreds of megabytes is refused soon', async () => {
    const bomb = objectStream(`(${'x'.repeat(200 * 1024 * 1024)})`);
    const start = performance.now();
    expect(await verdict(pdf(page, bomb), 'a.pdf')).toBe('broken');
    expect(performance.now() - start).toBeLessThan(10_000);
  });
  test('a PDF of a hundred thousand empty streams is refused soon', async () => {
    expect(await verdict(pdf(page, 'stream\nx\x9c\n'.repeat(100_000)), 'a.pdf')).toBe('broken');
  });
  test('whatever its bytes, gets an answer', async () => {
    const heads = fc.constantFrom(Buffer.from('%PDF-1.7\n'), png(), jpeg(), Buffer.alloc(0));
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 400 }), fc.nat(60), async (head, bytes, keep) => {
        expect(typeof (await verdict(Buffer.concat([head.subarray(0, keep), bytes]), 'a.pdf'))).toBe('string');
      }),
    );
  });
});

describe('the name of a file', () => {
  const named = async (name: string) => {
    const result = await checkUpload(png(), name);
    return 'refusal' in result ? result.refusal : result.name;
  };
  test.each([
    ['../../etc/执照.png', '执照.png'],
    ['C:\\Users\\周敏\\执照.png', '执照.png'],
    ['a\0b\r\nc.png', 'abc.png'],
    ['..png', '文件.png'],
    ['  营业执照  副本 .png', '营业执照 副本.png'],
    ['a<b>"c|d?.png', 'abcd.png'],
    ['', '文件.png'],
    [`${'长'.repeat(300)}.png`, `${'长'.repeat(100)}.png`],
  ])('%j becomes %j', async (name, clean) => {
    expect(await named(name)).toBe(clean);
  });
});
