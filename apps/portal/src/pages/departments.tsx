import type { Department } from '@tongban/identity/contract';
import { Phone } from '../view/phone.tsx';

/** Every department with where it is and the number to call. */
export function Departments({ departments }: { departments: readonly Department[] }) {
  return (
    <ul class="tb-doc">
      {departments.map(({ name, address, phone }) => (
        <li>
          <div>
            {name}
            <span>{address}</span>
          </div>
          <Phone number={phone} />
        </li>
      ))}
    </ul>
  );
}
