import { createInterface } from 'node:readline/promises';
import { checkPlan, type Plan } from './plan.ts';

type Ask = (question: string, usual?: string) => Promise<string>;

/** Asks at the terminal for everything that a plan holds, the departments one after the other. */
export async function askForPlan(): Promise<Plan> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ask: Ask = async (question, usual) => {
    const answer = (await terminal.question(`${question}${usual === undefined ? '' : ` [${usual}]`}: `)).trim();
    return answer === '' && usual !== undefined ? usual : answer;
  };
  try {
    const city = await askForCity(ask);
    const hall = {
      name: await ask('Hall: name', `${city.name}政务服务中心`),
      address: await ask('Hall: address'),
      hours: await ask('Hall: opening hours', '工作日 9:00–17:00'),
    };
    const departments = await askForDepartments(ask, city.name);
    const administrator = {
      staffNumber: await ask('First administrator: staff number, such as zhang.san'),
      name: await ask('First administrator: name'),
    };
    return checkPlan({ city, hall, departments, administrator }, 'answers');
  } finally {
    terminal.close();
  }
}

async function askForCity(ask: Ask): Promise<Plan['city']> {
  const name = await ask('City, such as 云州市');
  return {
    name,
    region: await ask('Its region, six digits (GB/T 2260)'),
    host: await ask('Who answers for the portal', `${name}人民政府办公室`),
    enquiry: await ask('Enquiries by phone', '12345'),
  };
}

/** The first department runs the hall; most are contested where the one before is. */
async function askForDepartments(ask: Ask, city: string): Promise<Plan['departments']> {
  const departments: Plan['departments'] = [];
  for (;;) {
    const hall = departments.length === 0;
    const id = await ask(
      hall ? 'Department that runs the hall: short name in letters' : 'Next department: short name in letters, or nothing',
      hall ? 'hall' : '',
    );
    if (id === '') return departments;
    departments.push({
      id,
      name: await ask('  full name'),
      short: await ask('  short name'),
      uscc: await ask('  credit code, 18 characters'),
      level: Number(await ask('  level: 3 city, 4 county', '3')),
      phone: await ask('  phone with area code'),
      address: await ask('  address'),
      hall,
      reviewBody: await ask('  who reviews its decisions', departments.at(-1)?.reviewBody ?? `${city}人民政府`),
      court: await ask('  court that hears suits against it', departments.at(-1)?.court),
    });
  }
}
