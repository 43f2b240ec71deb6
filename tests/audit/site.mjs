// The repository, the built site, and a small server that treats it as Netlify does: its headers, its redirects, compressed.
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { readFile, rm } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';

export const run = promisify(execFile);
export const here = fileURLToPath(new URL('.', import.meta.url));
export const root = resolve(here, '../..');
export const artifacts = join(root, 'artifacts');

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml'
};

export const files = folder => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
  .sort();

/** Builds a site, and says what the program found that is more than a note. */
export const build = async (source, output, url) => {
  await rm(output, { recursive: true, force: true });
  const program = join(root, 'tools/SiteGen/bin/Release/net10.0/SiteGen.dll');
  const options = ['build', '--root', source, '--theme', join(root, 'theme'), '--output', output, '--url', url, '--format', 'msbuild', '--no-color'];
  const { stdout, stderr } = await run('dotnet', [program, ...options]).catch(failure => failure);
  return { said: stdout.trim(), faults: stderr.split('\n').filter(line => /: (warning|error) SG/.test(line)) };
};

export const rules = async folder => {
  const [{ headers, errors: inHeaders }, { redirects, errors: inRedirects }] = await Promise.all([
    parseAllHeaders({ headersFiles: [join(folder, '_headers')], minimal: false }),
    parseAllRedirects({ redirectsFiles: [join(folder, '_redirects')], minimal: false })
  ]);
  return { headers, redirects, errors: [...inHeaders, ...inRedirects].map(error => error.message) };
};

/** The headers that the rules want for a path. */
export const headersFor = (headers, path) =>
  Object.assign({}, ...headers.filter(rule => rule.forRegExp.test(path)).map(rule => rule.values));

/** A server on a free port, for a folder that need not be filled yet. */
export const serve = async folder => {
  let known;
  const server = createServer(async (request, response) => {
    known ??= await rules(folder);
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const moved = known.redirects.find(rule => decodeURIComponent(rule.path) === path);
    const wanted = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const found = wanted.startsWith(folder + sep) && existsSync(wanted) && extname(wanted) !== '';
    const body = await readFile(found ? wanted : join(folder, '404.html')).catch(() => '');
    const headers = { ...headersFor(known.headers, path), 'Content-Type': types[extname(found ? wanted : '.html')] ?? 'application/octet-stream' };
    if (moved && !found) {
      response.writeHead(moved.status, { ...headers, Location: moved.to }).end();
    } else {
      response.writeHead(found ? 200 : 404, { ...headers, 'Content-Encoding': 'gzip', 'Cache-Control': 'public, max-age=0, must-revalidate' }).end(gzipSync(body));
    }
  });
  await new Promise(done => { server.listen(0, '127.0.0.1', done); });
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
};
