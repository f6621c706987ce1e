import { type Flaw, flawIf, type Rule, repeated, type Surroundings } from './rule.ts';

/** 12345, 12315, 12333 and their kind, and three-digit emergency numbers: the same everywhere in the country. */
const nationalShortNumber = /^(1\d{2}|12\d{3})$/;
const withAreaCode = /^0\d{2,3}-?\d{7,8}$/;

/** For whom the service is, where it is found, and whom to ask. */
export const peopleRules: readonly Rule[] = [
  {
    rule: 'themes-agree-with-for-whom',
    check: ({ guide: { forWhom, themes }, procedure }) => {
      const persons = forWhom.includes('1');
      const companies = forWhom.some((code) => code !== '1');
      const on = (audience: 'person' | 'company') => themes.some((theme) => theme.audience === audience);
      return [
        ...flawIf(persons && !on('person'), 'guide.themes', '自然人能办：请在个人的主题里也放上'),
        ...flawIf(companies && !on('company'), 'guide.themes', '单位能办：请在企业的主题里也放上'),
        ...flawIf(!persons && on('person'), 'guide.themes', '自然人不能办：请从个人的主题里拿掉，或者在forWhom里加上1'),
        // A person who founds a business looks for it among the companies' themes.
        ...flawIf(
          !companies && on('company') && procedure.founds === undefined,
          'guide.themes',
          '单位不能办：请从企业的主题里拿掉，或者改forWhom',
        ),
      ];
    },
  },
  {
    rule: 'theme-known',
    check: ({ guide: { themes } }, surroundings) =>
      themes.flatMap(({ audience, theme }, at) =>
        flawIf(!isTheme(surroundings, audience, theme), `guide.themes.${at}`, `没有“${theme}”这个主题：请从themes.yaml里选一个`),
      ),
  },
  {
    rule: 'applicants-agree-with-for-whom',
    check: ({ guide: { forWhom, applicants } }) => [
      ...flawIf(
        applicants.includes('person') && !forWhom.includes('1'),
        'guide.applicants',
        '自然人不在forWhom里，就不能由个人申请：请改其中一处',
      ),
      ...flawIf(
        applicants.includes('organisation') && forWhom.every((code) => code === '1'),
        'guide.applicants',
        '只给自然人办，就不能由单位申请：请改其中一处',
      ),
    ],
  },
  {
    rule: 'complaints-do-not-go-to-enquiries',
    check: ({ guide: { contacts } }) => {
      const { enquiry, complaint } = contacts;
      return flawIf(
        enquiry === complaint && !nationalShortNumber.test(complaint),
        'guide.contacts.complaint',
        '投诉电话不能和咨询电话是同一个：请换一个，或者写12345',
      );
    },
  },
  {
    rule: 'phone-has-area-code',
    check: ({ guide: { contacts } }) =>
      (['enquiry', 'complaint'] as const).flatMap((name): readonly Flaw[] => {
        const phone = contacts[name];
        return flawIf(
          !nationalShortNumber.test(phone) && !withAreaCode.test(phone),
          `guide.contacts.${name}`,
          '电话要带区号，比如010-12345678；全国统一的短号照写',
        );
      }),
  },
  {
    rule: 'permit-has-questions-and-answers',
    check: ({ guide: { type, faq } }) => flawIf(type === '01' && faq.length === 0, 'guide.faq', '请写至少一个常见问题和回答'),
  },
  {
    rule: 'step-named-once',
    check: ({ guide: { steps } }) =>
      repeated(steps.map(({ name }) => name)).map((name) => ({ field: 'guide.steps', message: `“${name}”写了两次：每一步只写一次` })),
  },
];

function isTheme({ themes }: Surroundings, audience: string, id: string): boolean {
  return themes === undefined || themes.some((theme) => theme.audience === audience && theme.id === id);
}
