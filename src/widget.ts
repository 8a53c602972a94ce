/** What opens behind the launcher; fetched when the visitor turns to it. */
export {createInside} from '../components/cc-widget/cc-widget.js';
