/** The verifier for the command line: `node verify.mjs file.json [more.json] [--hash <64 hexadecimal figures>]`. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkFiles, readHash, type ExportFile } from './check-files.ts';
import { reportLines } from './report.ts';

const usage = `node verify.mjs file.json [more.json …] [--hash <64 hexadecimal figures>]

  Exit code 0: intact; 1: changed; 2: nothing was checked.
  退出码 0：完好；1：有改动；2：没有检查。
  --hash  the hash on the printed sheet / 打印单据上的校验值`;

interface Request {
  readonly names: readonly string[];
  readonly hash: string | undefined;
}

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): 0 | 1 | 2 {
  const request = readArguments(args);
  if (!request) return refuse(usage);
  const files: ExportFile[] = [];
  for (const name of request.names) {
    try {
      files.push({ name: basename(name), bytes: readFileSync(name) });
    } catch {
      return refuse(`${name}: cannot be read / 无法读取`);
    }
  }
  const check = checkFiles(files, request.hash);
  console.log(reportLines(check, 'en').join('\n'));
  console.log(`\n${reportLines(check, 'zh-CN').join('\n')}`);
  return check.intact ? 0 : 1;
}

function readArguments(args: readonly string[]): Request | undefined {
  const at = args.indexOf('--hash');
  const names = at < 0 ? args : args.filter((_, index) => index !== at && index !== at + 1);
  if (names.length === 0 || names.some((name) => name.startsWith('--'))) return undefined;
  if (at < 0) return { names, hash: undefined };
  const hash = readHash(args[at + 1] ?? '');
  return hash ? { names, hash } : undefined;
}

function refuse(why: string): 2 {
  console.error(why);
  return 2;
}
