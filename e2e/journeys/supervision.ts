import { takeDesk } from '../official.ts';
import { lookAtWorkbench } from '../recorder.ts';
import type { Journey } from './journey.ts';

/** A supervisor sees every clock of the city; an editor's list shows what is published. */
export async function supervision({ browser, platform, recorder, folder }: Journey): Promise<void> {
  const desk = await takeDesk(browser, platform.url, 'luo.qing', platform.password);
  await desk.page.getByRole('link', { name: '督办' }).click();
  await desk.page.locator('.wide table').waitFor();
  recorder.add(await lookAtWorkbench(desk.page, '80-supervision', folder));
  await desk.page.getByRole('link', { name: '事项' }).click();
  await desk.page.locator('.wide table').waitFor();
  recorder.add(await lookAtWorkbench(desk.page, '81-services', folder));
  desk.leave();
}
