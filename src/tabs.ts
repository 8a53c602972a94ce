/** What binds the visitor's tabs together; fetched when there are several. */
export {Tabs} from './app/tabs/tabs.js';
