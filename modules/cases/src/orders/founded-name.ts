import type { Procedure } from '@tongban/catalogue/contract';
import type { Answers } from '@tongban/forms';

type Founds = NonNullable<Procedure['founds']>;

/** What an organisation is called in the register: the name that was chosen, else as the procedure says, such as 个体户陈立. */
export function foundedName({ name, unnamed = '' }: Founds, answers: Answers): string {
  const said = (question: string) => String(answers[question] ?? '');
  return said(name) || unnamed.replaceAll(/\{(\w+)\}/g, (_, question: string) => said(question));
}
