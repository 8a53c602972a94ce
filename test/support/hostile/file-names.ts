import {ownWork, type Vector} from './vector.js';

/** A file's name as it may come, and what is shown and offered for saving in its place. */
export interface HostileName extends Vector {
  readonly shown: string;
}

const after = 'the public descriptions of path traversal and of direction overrides in file names';

const long = 'a'.repeat(300);

const names: Readonly<Record<string, readonly [name: string, shown: string]>> = {
  'override before the end': ['annexe\u202egpj.exe', 'annexegpj.exe'],
  'override at the beginning': ['\u202egpj.stiurf.exe', 'gpj.stiurf.exe'],
  'override the other way': ['report\u202dfdp.exe', 'reportfdp.exe'],
  'embedding that is not closed': ['photo\u202bgnp.scr', 'photognp.scr'],
  'embedding that is closed': ['photo\u202agnp\u202c.scr', 'photognp.scr'],
  'isolate that is not closed': ['photo\u2067gnp.com', 'photognp.com'],
  'isolate by first letter': ['photo\u2068gnp\u2069.com', 'photognp.com'],
  'marks of direction': ['photo\u200f\u200egnp.bat', 'photognp.bat'],
  'mark of Arabic letters': ['photo\u061cgnp.bat', 'photognp.bat'],
  'nested overrides': ['\u202e\u202d\u202ea.exe', 'a.exe'],
  'deprecated controls of shape': ['photo\u206agnp\u206f.bat', 'photognp.bat'],
  'spaces without width': ['photo.jpg\u200b.exe\ufeff', 'photo.jpg.exe'],
  'joiner of words': ['photo.jpg\u2060.exe\u2060', 'photo.jpg.exe'],
  'line separator': ['photo.jpg\u2028.exe', 'photo.jpg.exe'],
  'paragraph separator': ['photo.jpg\u2029.exe', 'photo.jpg.exe'],
  'line end': ['photo.jpg\r\n.exe', 'photo.jpg.exe'],
  null: ['photo.jpg\u0000.exe', 'photo.jpg.exe'],
  'tab, bell and escape': ['\u0007photo\t\u001b[31m.exe', 'photo[31m.exe'],
  deletion: ['photo.jpg\u007f\u009f.exe', 'photo.jpg.exe'],
  'path upwards': ['../../../etc/passwd', 'passwd'],
  'path upwards the other way': ['..\\..\\Windows\\System32\\drivers\\etc\\hosts', 'hosts'],
  'path from the root': ['/etc/cron.d/job.txt', 'job.txt'],
  'path with a drive': ['C:\\Users\\Public\\run.bat', 'run.bat'],
  'path to a share': ['\\\\foreign.test\\share\\run.bat', 'run.bat'],
  'path behind an override': ['a\u202e/../b\u202e.exe', 'b.exe'],
  'path in both ways': ['a\\b/c\\d.txt', 'd.txt'],
  nothing: ['', 'k-1.txt'],
  'nothing but spaces': ['   ', 'k-1.txt'],
  'nothing but marks': ['\u202e\u200f\u0000', 'k-1.txt'],
  'nothing behind the path': ['a/b/', 'k-1.txt'],
  'this folder': ['.', 'k-1.txt'],
  'the folder above': ['..', 'k-1.txt'],
  'the folder above with a mark': ['.\u202e.', 'k-1.txt'],
  'spaces around': ['  photo.jpg.exe  ', 'photo.jpg.exe'],
  'many spaces before the end': [`photo.jpg${' '.repeat(100)}.exe`, `photo.jpg${' '.repeat(100)}.exe`],
  'very long name': [`${long}.jpg.exe`, `${long}.jpg.exe`.slice(-255)],
  'very long name with marks': [`${'\u202e'.repeat(300)}${long}.exe`, `${long}.exe`.slice(-255)],
  markup: ['<img src=x onerror=hit(1)>.txt', '<img src=x onerror=hit(1)>.txt'],
  'markup that ends an attribute': ['" onerror="hit(1)" x=".txt', '" onerror="hit(1)" x=".txt'],
  script: ['javascript:hit(1).txt', 'javascript:hit(1).txt'],
  formula: ['=cmd|"calc"!A1.csv', '=cmd|"calc"!A1.csv'],
};

/** Hostile file names. */
export const FILE_NAMES: readonly HostileName[] = Object.entries(names).flatMap(([name, [markup, shown]]) =>
  ownWork(after, {[name]: markup}).map((vector) => ({...vector, shown})),
);
