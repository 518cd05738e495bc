import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './cleanup.ts';

/** A fresh empty folder that is gone when the test process ends. */
export function temporaryFolder(name = 'test'): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `savotta-${name}-`)));
  // Node's own rmSync takes ten times as long over a folder with packages in it.
  atExit(() => spawnSync('rm', ['-rf', '--', folder]));
  return folder;
}
