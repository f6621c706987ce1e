import { tryOut, tryOutOfficials } from './demo/accounts.ts';

type Addresses = { readonly publicUrl: string; readonly dataDir: string; readonly seconds: number };

/** What stands in the terminal once everything runs: where to look, and in a demonstration whom to be and what to try. */
export function announce({ publicUrl, dataDir, seconds }: Addresses, password: string | undefined): string {
  const lines = [
    '',
    `政务服务已启动 · running after ${seconds.toFixed(1)} s`,
    '',
    `  门户 portal      ${publicUrl}/`,
    `  工作台 workbench ${publicUrl}/workbench/`,
    `  接口 API         ${publicUrl}/api/openapi.json`,
  ];
  if (password !== undefined) lines.push('', ...accounts(password, dataDir));
  return `${[...lines, '', 'Ctrl-C 停止 · stops everything, the database included'].join('\n')}\n`;
}

function accounts(password: string, dataDir: string): readonly string[] {
  return [
    `演示账户的密码都是 ${password} · the password of every demo account, kept in ${dataDir}/demo-password`,
    '',
    '  门户 portal',
    ...tryOut.flatMap(account),
    '',
    '  工作台 workbench',
    ...tryOutOfficials.flatMap(account),
  ];
}

function account({ who, signIn, text, english }: (typeof tryOut)[number]): readonly string[] {
  return [`    ${signIn}  ${who}：${text}`, `      ${english}`];
}
