/** `npm run integrations:wordpress`: the template for translators, and the plugin as WordPress installs it. */
import {writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {makePlugin, PLUGIN} from './make-plugin.js';
import {makePot} from './pot.js';

writeFileSync(join(PLUGIN, 'languages/cc-click-to-call.pot'), makePot(PLUGIN));
const {zip} = await makePlugin();
console.log(relative(process.cwd(), zip));
