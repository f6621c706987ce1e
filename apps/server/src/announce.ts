import { demoAccounts } from './demo/accounts.ts';
import type { Demonstration } from './demo/load.ts';

type Addresses = {
  readonly publicUrl: string;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly seconds: number;
  /** Whether mail goes to the demonstration's own mailbox. */
  readonly catches: boolean;
};

/** What stands in the terminal once everything runs: in a demonstration whom to be and what to try, and last, since it stays in view, where to look. */
export function announce({ publicUrl, host, port, dataDir, seconds, catches }: Addresses, demo: Demonstration | undefined): string {
  const lines = [
    ...(demo === undefined ? [] : whomToBe(demo)),
    '',
    `政务服务已启动 · running after ${seconds.toFixed(1)} s`,
    '',
    `  门户 portal      ${publicUrl}/`,
    `  工作台 workbench ${publicUrl}/workbench/`,
    `  接口 API         ${publicUrl}/api/openapi.json`,
    `  监听 listening   http://${host}:${port}`,
  ];
  if (catches) lines.push(`  演示信箱 mailbox  ${publicUrl}/demo/mail （邮件不会寄出去 · mail goes nowhere else）`);
  if (demo !== undefined) lines.push('', passwordLine(demo, dataDir));
  return `${[...lines, '', 'Ctrl-C 停止 · stops everything, the database included'].join('\n')}\n`;
}

function passwordLine({ password }: Demonstration, dataDir: string): string {
  return `演示账户的密码都是 ${password} · the password of every demo account (${dataDir}/demo-password)`;
}

function whomToBe({ services }: Demonstration): readonly string[] {
  return [
    '',
    '  门户：谁可以试什么 · portal: who can try what',
    ...demoAccounts.map(({ phone, name, text, english }) => `    ${phone}  ${name}：${text} · ${english}`),
    '',
    '  工作台：谁办哪项，按先后 · workbench: who handles what, one after the other',
    ...services.map(({ name, english, handlers }) => `    ${name} · ${english}\n      ${handlers}`),
    '    全市时限 · every clock',
    '      luo.qing 罗清',
    '    管理：人员和权限、代理、部门、大厅、对接系统、设置、通知模板、变更记录',
    '    administration: officials, deputies, departments, halls, systems, settings, notice texts, the record of changes',
    '      admin 管理员',
  ];
}
