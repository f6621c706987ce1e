import { takeDesk } from '../official.ts';
import { lookAtWorkbench } from '../recorder.ts';
import { expectText, type Journey } from './journey.ts';

/** A supervisor sees every clock of the city and no case; an editor's list shows what is published. */
export async function supervision(journey: Journey): Promise<void> {
  const { browser, platform, recorder, folder } = journey;
  await lookAtBoard(journey, '80-supervision-at-the-end');
  const desk = await takeDesk(browser, platform.url, 'luo.qing', platform.password);
  const shown = await desk.page.locator('.rail a').allTextContents();
  if (shown.join() !== '督办,事项') throw new Error(`a supervisor is shown ${shown.join()}`);
  if ((await desk.page.getByLabel('搜索办件').count()) > 0) throw new Error('a supervisor is offered to search for cases');
  await desk.page.getByRole('link', { name: '事项' }).click();
  await desk.page.locator('.wide table').waitFor();
  recorder.add(await lookAtWorkbench(desk.page, '81-services', folder));
  desk.leave();
}

/** The board as it stands: by department and light, or that nothing is under way. */
export async function lookAtBoard({ browser, platform, recorder, folder }: Journey, name: string, department?: string): Promise<void> {
  const { page, leave } = await takeDesk(browser, platform.url, 'luo.qing', platform.password);
  await page.getByRole('link', { name: '事项' }).click();
  await page.getByRole('link', { name: '督办' }).click();
  const board = page.locator('.wide :is(table, .nothing)');
  await board.waitFor();
  if (department !== undefined) expectText(await board.textContent(), department, 'the board of a supervisor');
  recorder.add(await lookAtWorkbench(page, name, folder));
  leave();
}
