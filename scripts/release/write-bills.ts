/** `npm run release:sbom` */
import {writeBills} from './sbom.js';

writeBills('release');
