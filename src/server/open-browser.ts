import { spawn } from 'node:child_process';

/** Opens the address in the person's browser when there is a desktop to open it on; quietly does nothing otherwise. */
export function openBrowser(url: string, env: NodeJS.ProcessEnv = process.env): void {
  if (env['SAVOTTA_OPEN'] === '0' || env['CI']) return;
  const command = openerOf(env);
  if (command === undefined) return;
  const child = spawn(command, process.platform === 'win32' ? ['/c', 'start', '', url] : [url], {
    stdio: 'ignore',
    detached: true,
  });
  child.on('error', () => undefined);
  child.unref();
}

function openerOf(env: NodeJS.ProcessEnv): string | undefined {
  if (process.platform === 'darwin') return 'open';
  if (process.platform === 'win32') return 'cmd';
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? 'xdg-open' : undefined;
}
