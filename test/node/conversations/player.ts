/** A process that plays its part of the conversations. */
import {play} from './play.js';
import {tellParent} from './tell-parent.js';

tellParent(play);
