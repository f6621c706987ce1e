import type { Language } from '@tongban/kernel';

/** What has a name in both languages; the same goes for what stands beside the name. */
type InEnglish<Field extends string> = { readonly [field in Field]: string } & { readonly [field in Field as `${field}En`]?: string };
type Department = InEnglish<'name' | 'short' | 'address' | 'reviewBody' | 'court'>;
type City = InEnglish<'name' | 'host'> & { readonly hall: InEnglish<'name' | 'address' | 'hours'> };

/** The department as it is called in that language; in Chinese where nobody has said. */
export function departmentIn<D extends Department>(department: D, language: Language): D {
  if (language === 'zh') return department;
  const { name, short, address, reviewBody, court } = department;
  return {
    ...department,
    name: department.nameEn ?? name,
    short: department.shortEn ?? department.nameEn ?? short,
    address: department.addressEn ?? address,
    reviewBody: department.reviewBodyEn ?? reviewBody,
    court: department.courtEn ?? court,
  };
}

/** The city as it is called in that language, and its hall. */
export function cityIn<C extends City>(city: C, language: Language): C {
  if (language === 'zh') return city;
  const { hall } = city;
  return {
    ...city,
    name: city.nameEn ?? city.name,
    host: city.hostEn ?? city.host,
    hall: { ...hall, name: hall.nameEn ?? hall.name, address: hall.addressEn ?? hall.address, hours: hall.hoursEn ?? hall.hours },
  };
}

/** Names of departments, of those who review them, and of the city, each with its English. */
export function namesOf(city: City, departments: readonly Department[]): readonly (readonly [chinese: string, english: string])[] {
  const { hall } = city;
  const said: readonly (readonly [string, string | undefined])[] = [
    [city.name, city.nameEn],
    [city.host, city.hostEn],
    [hall.name, hall.nameEn],
    ...departments.flatMap((one): readonly (readonly [string, string | undefined])[] => [
      [one.name, one.nameEn],
      [one.short, one.shortEn ?? one.nameEn],
      [one.address, one.addressEn],
      [one.reviewBody, one.reviewBodyEn],
      [one.court, one.courtEn],
    ]),
  ];
  return said.flatMap(([chinese, english]) => (english === undefined ? [] : [[chinese, english] as const]));
}
