/** A process that plays its part of the sessions. */
import {play} from './play.js';
import {tellParent} from '../conversations/tell-parent.js';

tellParent(play);
