import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { commandOf, markOf, stillRuns } from './process-mark.ts';

describe('a process', () => {
  test('is known by number and birth', () => {
    const mark = markOf(process.pid);
    expect(mark).toBeDefined();
    expect(stillRuns(mark ?? '')).toBe(true);
    expect(stillRuns(`${process.pid} 1`)).toBe(false);
    expect(stillRuns('')).toBe(false);
  });

  test('is gone once it has ended, even while its parent has not asked for it', async () => {
    // The shell becomes `sleep`, which never asks for the child it inherited; the child outlives the change, or the shell might have asked.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = await once(parent.stdout, 'data');
    const pid = Number(String(line));
    while (!readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')) await sleep(5);
    expect(markOf(pid)).toBeUndefined();
    expect(commandOf(pid)).toBeUndefined();
    parent.kill('SIGKILL');
  });
});
