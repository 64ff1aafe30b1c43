import { portsFrom } from './services.ts';

interface Demonstration {
  accounts: { username: string; name: string }[];
  password?: string;
}

/** What is printed when the platform is up: where it is, and how to sign in. Chinese first, then English. */
export async function banner(
  { PORT, PUBLIC_URL }: { PORT: number; PUBLIC_URL: string },
  { seconds, oneTimePassword, logs }: { seconds: number; oneTimePassword: string | undefined; logs: string },
): Promise<string[]> {
  const { accounts, password } = await demonstrationAccounts(portsFrom(PORT).identity);
  const width = Math.max(0, ...accounts.map(({ username }) => username.length)) + 2;
  return [
    '',
    `同行已启动（${seconds} 秒） / Tongxing is up (${seconds} s)`,
    '',
    `    ${PUBLIC_URL}/`,
    '',
    ...(accounts.length > 0
      ? [
          `演示账号，口令均为 ${password} / Demonstration accounts, password ${password}:`,
          ...accounts.map(({ username, name }) => `    ${username.padEnd(width)}${name}`),
          '',
        ]
      : []),
    ...(oneTimePassword === undefined
      ? []
      : [`首次登录口令（仅显示这一次） / First sign-in (shown this once):`, `    ${oneTimePassword}`, '']),
    `日志 / Logs: ${logs}    停止 / Stop: Ctrl-C`,
    '',
  ];
}

/** Asks identity which demonstration accounts there really are; none without demonstration data. */
async function demonstrationAccounts(port: number): Promise<Demonstration> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/auth/demonstration`, {
      signal: AbortSignal.timeout(3_000),
    });
    return response.ok ? ((await response.json()) as Demonstration) : { accounts: [] };
  } catch {
    // That identity does not answer has been reported by then.
    return { accounts: [] };
  }
}
