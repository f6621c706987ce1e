import type { HallToAdd } from '@tongban/administration/contract';
import { city } from './city.ts';

/** The city's hall with its counters; two of them take in everything. */
export const hall: HallToAdd = {
  ...city.hall,
  phone: '0990-0123001',
  coordinates: { longitude: 119.4312, latitude: 30.6457 },
  counters: [
    { number: '1号', name: '咨询和帮办', nameEn: 'Enquiries and help', services: [] },
    { number: '3号', name: '综合窗口', nameEn: 'All services', services: [] },
    { number: '5号', name: '综合窗口', nameEn: 'All services', services: [] },
    {
      number: '8号',
      name: '企业登记和食品经营',
      nameEn: 'Business registration and food',
      services: ['individual-business-registration', 'food-business-licence'],
    },
    { number: '12号', name: '校车和交通', nameEn: 'School buses and transport', services: ['school-bus-permit'] },
  ],
};
