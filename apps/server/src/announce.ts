import { type DemoAccount, demoAccounts } from './demo/accounts.ts';

type Addresses = {
  readonly publicUrl: string;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly seconds: number;
  /** Whether mail goes to the demonstration's own mailbox. */
  readonly catches: boolean;
};

/** What stands in the terminal once everything runs: where to look, and in a demonstration whom to be and what to try. */
export function announce({ publicUrl, host, port, dataDir, seconds, catches }: Addresses, password: string | undefined): string {
  const lines = [
    '',
    `政务服务已启动 · running after ${seconds.toFixed(1)} s`,
    '',
    `  门户 portal      ${publicUrl}/`,
    `  工作台 workbench ${publicUrl}/workbench/`,
    `  接口 API         ${publicUrl}/api/openapi.json`,
    `  监听 listening   http://${host}:${port}`,
  ];
  if (catches) lines.push(`  演示信箱 mailbox  ${publicUrl}/demo/mail （邮件不会寄出去 · mail goes nowhere else）`);
  if (password !== undefined) lines.push('', ...accounts(password, dataDir));
  return `${[...lines, '', 'Ctrl-C 停止 · stops everything, the database included'].join('\n')}\n`;
}

function accounts(password: string, dataDir: string): readonly string[] {
  const at = (place: DemoAccount['at']) => demoAccounts.filter((one) => one.at === place).map(line);
  return [
    `演示账户的密码都是 ${password} · the password of every demo account (${dataDir}/demo-password)`,
    '',
    '  门户 portal',
    ...at('portal'),
    '',
    '  工作台 workbench',
    ...at('workbench'),
  ];
}

function line({ name, signIn, text, english }: DemoAccount): string {
  return `    ${signIn.padEnd(11)}  ${name}：${text} · ${english}`;
}
