/** package-lock.json: everything proven by a hash, nothing from anywhere else, and `npm ci` accepts it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/step.ts';

interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

const text = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8');
const packages = Object.entries((JSON.parse(text) as { packages: Record<string, Package> }).packages);
const installed = packages.filter(([folder]) => folder !== '');
const byFolder = new Map(packages);

/**
 * Programs for other platforms that the registry behind this lockfile lacked at these versions: nothing to take a hash
 * from. Without an entry `npm ci` refuses the whole lockfile. Take a version out as soon as npm knows its hashes.
 */
const WITHOUT_HASH = [/\/@astrojs\/compiler-binding-[a-z0-9-]+@0\.5\.1$/, /\/@pagefind\/[a-z0-9-]+@1\.6\.0$/];

test('jedes Paket hat einen Hash', () => {
  const missing = installed
    .filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))
    .filter(([folder, { version, optional }]) => {
      return !(optional && WITHOUT_HASH.some((known) => known.test(`${folder}@${version}`)));
    });
  expect(missing.map(([folder]) => folder)).toEqual([]);
});

test('kein Paket kommt aus Git, einer Datei oder von einer anderen Adresse als der öffentlichen Registry', () => {
  const foreign = installed.filter(([, { resolved, link, version }]) => {
    const elsewhere = resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/');
    return elsewhere || link === true || !/^\d+\.\d+\.\d+/.test(version ?? '');
  });
  expect(foreign.map(([folder, { resolved }]) => `${folder} ${resolved ?? ''}`)).toEqual([]);
  // Overrides and dependencies by address would stand in the root entry.
  expect(text).not.toMatch(/"(?:git\+|git:|github:|file:|link:|http:)/);
});

test('jedes optionale Paket mit fester Version steht darin (sonst bricht npm ci mit EUSAGE ab)', () => {
  const absent = packages.flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && resolve(folder, name)?.version !== version)
      .map(([name, version]) => `${name}@${version} für ${folder || 'package.json'}`),
  );
  // Remedy: add `{version, optional: true, os, cpu[, libc]}` at <folder>/node_modules/<name> by hand.
  expect(absent).toEqual([]);
});

/** The entry that Node would find for `name` from `folder`: its own node_modules, else those further up. */
function resolve(folder: string, name: string): Package | undefined {
  const found = byFolder.get(`${folder && `${folder}/`}node_modules/${name}`);
  if (found !== undefined || folder === '') return found;
  return resolve(folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/'))), name);
}
