import type { App } from '@tongban/platform';
import type { PortalDeps } from '../deps.ts';
import { figuresOf } from '../figures.ts';
import { Departments } from '../pages/departments.tsx';
import { FiguresPage } from '../pages/figures.tsx';
import { Sections } from '../pages/notice.tsx';
import { wordsFor } from '../texts.ts';
import { withPhone } from '../view/phone.tsx';
import type { Show } from '../visit.ts';

const open = { may: 'anyone', page: true } as const;

/** The city's figures, where to ask, accessibility, personal information. */
export function aboutRoutes(app: App, { identity, cases, catalogue, feedback }: PortalDeps, show: Show): void {
  app.get('/figures', { config: open }, async (request, reply) => {
    const { t } = wordsFor(request);
    const [services, figures, satisfaction] = await Promise.all([
      catalogue.all(request.language),
      cases[request.language].figures(),
      feedback.satisfaction(),
    ]);
    const page = <FiguresPage figures={figuresOf(services, figures, satisfaction)} />;
    return show(request, reply, { title: t('figures.name'), place: 'read' }, page);
  });

  app.get('/ask', { config: open }, async (request, reply) => {
    const { t } = wordsFor(request);
    const [city, departments] = await Promise.all([identity.city(request.language), identity.departments(request.language)]);
    const sections = [
      { heading: t('ask.phone'), lines: [withPhone(t('ask.phone.text'), city.enquiry)] },
      {
        heading: t('ask.hall'),
        lines: [t('ask.hall.text', { hall: city.hall.name, address: city.hall.address }), city.hall.hours],
        list: (
          <p class="govuk-body">
            <a class="govuk-link" href="/halls">
              {t('halls.all')}
            </a>
          </p>
        ),
      },
      {
        heading: t('ask.departments'),
        lines: [],
        list: <Departments departments={departments} />,
      },
    ];
    return show(
      request,
      reply,
      { title: t('ask.name'), place: 'ask' },
      <Sections title={t('ask.title')} lead={t('ask.lead')} sections={sections} />,
    );
  });

  app.get('/accessibility', { config: open }, async (request, reply) => {
    const { t } = wordsFor(request);
    const { enquiry } = await identity.city(request.language);
    const sections = [
      {
        heading: t('accessibility.how'),
        lines: [t('accessibility.how.large'), t('accessibility.how.keyboard'), t('accessibility.how.script')],
      },
      { heading: t('accessibility.standard'), lines: [t('accessibility.standard.text')] },
      { heading: t('accessibility.problem'), lines: [withPhone(t('accessibility.problem.text'), enquiry)] },
    ];
    const page = <Sections title={t('accessibility.title')} lead={t('accessibility.lead')} sections={sections} />;
    return show(request, reply, { title: t('accessibility.name') }, page);
  });

  app.get('/privacy', { config: open }, async (request, reply) => {
    const { t } = wordsFor(request);
    const { enquiry } = await identity.city(request.language);
    const sections = [
      { heading: t('privacy.what'), lines: [t('privacy.what.text')] },
      { heading: t('privacy.who'), lines: [t('privacy.who.text')] },
      { heading: t('privacy.keep'), lines: [t('privacy.keep.text')] },
      { heading: t('privacy.rights'), lines: [withPhone(t('privacy.rights.text'), enquiry)] },
    ];
    return show(
      request,
      reply,
      { title: t('privacy.name') },
      <Sections title={t('privacy.title')} lead={t('privacy.lead')} sections={sections} />,
    );
  });
}
