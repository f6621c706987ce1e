import type { EachLanguage } from '@tongban/kernel';
import type { UploadRefusal } from '@tongban/platform';
import type { AllowanceRefusal } from '../domain/allowance.ts';
import type { UploadLimits } from '../settings.ts';

type Problems = EachLanguage<{ readonly [refusal in UploadRefusal | AllowanceRefusal]: string }>;

const mebibyte = 1024 * 1024;

/** Why a file was not taken in, or no more is today, and what to do, for the applicant. */
export const uploadProblems = ({ megabytes, aDay }: UploadLimits): Problems => ({
  zh: {
    empty: '这个文件是空的，请重新选一个',
    'too-large': `文件不能超过${megabytes} MB。请压缩一下，或者分成几个上传`,
    'wrong-type': '只能传PDF、JPG或者PNG文件。请换一种格式',
    disguised: '文件的内容和名字对不上，比如照片改名成了PDF。请传原来的文件',
    encrypted: '这个PDF加了密码，我们打不开。请去掉密码再传',
    'active-content': '这个PDF里带着程序或者别的文件。请另存为普通PDF再传',
    broken: '这个文件打不开。请检查以后再传',
    'too-many-pixels': '这张照片太大了。请缩小以后再传',
    'too-many-today': `您今天已经传了${aDay.files}个文件，到上限了。前面传的都留着，请明天接着传`,
    'too-much-today': `您今天传的文件一共快到${aDay.bytes / mebibyte} MB了，这个放不下。请压缩一下再传，或者明天接着传`,
  },
  en: {
    empty: 'This file is empty. Choose another one',
    'too-large': `A file can have up to ${megabytes} MB. Make it smaller, or upload it in several parts`,
    'wrong-type': 'Only PDF, JPG and PNG files can be uploaded. Use another format',
    disguised: 'The file is not what its name says, for example a photo renamed to PDF. Upload the original file',
    encrypted: 'This PDF has a password, so we cannot open it. Remove the password and upload it again',
    'active-content': 'This PDF contains a program or other files. Save it as a plain PDF and upload it again',
    broken: 'This file cannot be opened. Check it and upload it again',
    'too-many-pixels': 'This photo is too large. Make it smaller and upload it again',
    'too-many-today': `You have uploaded ${aDay.files} files today, which is the most. They are kept; go on tomorrow`,
    'too-much-today': `Your uploads of today come close to ${aDay.bytes / mebibyte} MB in all, and this one does not fit. Make it smaller, or go on tomorrow`,
  },
});
