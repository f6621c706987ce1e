import type { overviewTexts } from '../../portal/overview.ts';
import type { SameTexts } from '../../translate.ts';

export const overviewEnglish: SameTexts<typeof overviewTexts> = {
  'events.name': 'Life events',
  'events.all': 'All life events',
  'events.title': 'Events in life and business',
  'events.lead': 'What to apply for when something big happens: what comes first, and why.',
  'events.note': 'The order is our advice. You can apply for any of them as soon as you meet its requirements.',
  'departments.name': 'Departments',
  'departments.title': 'What each department does, and where it is',
  'departments.lead': 'Choose a department to see its services, its counters, and who reviews its decisions.',
  'department.address': 'Address',
  'department.phone': 'Phone',
  'department.own': 'Services of this department',
  'department.own.none': 'It has no services online yet. Call the number above with any question.',
  'department.others': 'Services it takes part in',
  'department.others.text':
    'Another department takes these applications in. This one gives an opinion, checks, or decides. You need not go there yourself.',
  'department.counters': 'Counters',
  'department.counter.all': 'Takes everything',
  'department.counter.some': 'Takes these services',
  'department.review': 'If you disagree with its decision',
  'department.review.text':
    'Within 60 days of receiving a decision you can apply to {review} for administrative review, or within 6 months bring a lawsuit before {court}. If the decision itself says otherwise, follow the decision.',
  'sitemap.name': 'Site map',
  'sitemap.title': 'Site map',
  'sitemap.lead': 'Every public page of this site.',
  'sitemap.find': 'Find a service, follow a case',
  'sitemap.about': 'About this site',
  'sitemap.themes': 'Themes',
  'sitemap.services': 'Services',
  'sitemap.departments': 'Departments',
};
