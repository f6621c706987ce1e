#!/usr/bin/env node
// Plain JavaScript, because it runs before anything is installed, on whatever Node the machine has.
const oldest = 20;
const major = Number(process.versions.node.split('.')[0]);

if (major < oldest) {
  process.stderr.write(
    `tongban needs Node ${oldest} or newer to begin, this is ${process.versions.node}: install a newer one from your distribution.\n`,
  );
  process.exit(1);
}

const { install } = await import('./install.js');
const { runOnProjectNode } = await import('./run.js');

const node = await install();
if (node === undefined) process.exit(1);
await runOnProjectNode(node, process.argv.slice(2));
