import { readFile } from 'node:fs/promises';
import { checkRegion, checkUscc, reasonText } from '@tongban/identifiers';
import { StartFault } from '@tongban/platform/embedded';
import { type Static, Type } from 'typebox';
import { Errors } from 'typebox/value';
import { parse } from 'yaml';

const text = Type.String({ minLength: 1 });
/** In English; whoever leaves it out is called by the Chinese name. */
const maybe = Type.Optional(text);
const closed = { additionalProperties: false };

const Plan = Type.Object(
  {
    city: Type.Object({ name: text, nameEn: maybe, region: text, host: text, hostEn: maybe, enquiry: text }, closed),
    hall: Type.Object({ name: text, nameEn: maybe, address: text, addressEn: maybe, hours: text, hoursEn: maybe }, closed),
    departments: Type.Array(
      Type.Object(
        {
          id: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
          name: text,
          short: text,
          uscc: text,
          level: Type.Integer({ minimum: 1, maximum: 6 }),
          phone: text,
          address: text,
          hall: Type.Boolean(),
          reviewBody: text,
          court: text,
          nameEn: maybe,
          shortEn: maybe,
          addressEn: maybe,
          reviewBodyEn: maybe,
          courtEn: maybe,
        },
        closed,
      ),
      { minItems: 1 },
    ),
    administrator: Type.Object({ staffNumber: Type.String({ pattern: '^[a-z0-9.-]+$' }), name: text }, closed),
  },
  closed,
);

/** All that an installation must know before its first start. */
export type Plan = Static<typeof Plan>;

/** A plan to copy and fill in. */
export const examplePlan = `# What an installation must know before its first start. Every line is needed but those in English: city.nameEn and hostEn, nameEn,
# addressEn and hoursEn of the hall, nameEn, shortEn, addressEn, reviewBodyEn and courtEn of a department.
city:
  name: 云州市
  nameEn: Yunzhou
  region: "330200" # six digits, GB/T 2260
  host: 云州市人民政府办公室 # who answers for the portal, shown in its foot
  enquiry: "12345"
hall: { name: 云州市政务服务中心, address: 云州市云湖大道1号, hours: 工作日 9:00–17:00 }
departments: # one runs the hall
  - id: hall # a short name by which services call it
    name: 云州市政务服务和数据管理局
    nameEn: Yunzhou Government Services and Data Bureau
    short: 政务服务局
    uscc: 18个字符
    level: 3 # 3 city, 4 county (GB/T 39554.1)
    phone: 区号-号码
    address: 云州市云湖大道1号
    hall: true
    # Who reviews its decisions: the government it belongs to, of a government the next one up (行政复议法 24), of an authority that is
    # led from above the same authority one level up (27).
    reviewBody: 云州市人民政府
    # The basic court of its place; of a government the intermediate one (行政诉讼法 14, 15, 18).
    court: 云州市云湖区人民法院
  - id: market
    name: 云州市市场监督管理局
    short: 市场监管局
    uscc: 18个字符
    level: 3
    phone: 区号-号码
    address: 云州市云湖大道8号
    hall: false
    reviewBody: 云州市人民政府
    court: 云州市云湖区人民法院
administrator: { staffNumber: zhang.san, name: 张三 }
`;

/** Reads a plan from a YAML file; refuses with a line for each thing that is wrong. */
export async function readPlan(file: string): Promise<Plan> {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new StartFault(`${file} cannot be read: name a file like the one that \`tongban setup --example\` prints.`);
  });
  return checkPlan(parseYaml(file, source), file);
}

/** The same for a plan that was put together otherwise; \`source\` says where it comes from. */
export function checkPlan(value: unknown, source: string): Plan {
  const shape = [...Errors(Plan, value)].map(
    (error) => `${source}: ${error.instancePath.slice(1).replaceAll('/', '.') || 'the whole'} ${error.message}`,
  );
  if (shape.length > 0) throw new StartFault(shape.join('\n'));
  // The edge: it has just been checked against the schema.
  const plan = value as Plan;
  const faults = [...regionFaults(plan), ...plan.departments.flatMap(codeFaults), ...hallFaults(plan)];
  if (faults.length > 0) throw new StartFault(faults.map((fault) => `${source}: ${fault}`).join('\n'));
  return plan;
}

function parseYaml(file: string, source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    throw new StartFault(`${file}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
  }
}

function regionFaults({ city }: Plan): readonly string[] {
  const check = checkRegion(city.region);
  return check.valid ? [] : [`city.region ${city.region}: ${reasonText(check.reason, 'zh')}`];
}

function codeFaults({ id, uscc }: Plan['departments'][number]): readonly string[] {
  const check = checkUscc(uscc);
  return check.valid ? [] : [`departments.${id}.uscc ${uscc}: ${reasonText(check.reason, 'zh')}`];
}

function hallFaults({ departments }: Plan): readonly string[] {
  const halls = departments.filter(({ hall }) => hall).length;
  return halls === 1 ? [] : [`departments: one of them runs the hall (hall: true), not ${halls}`];
}
