/** What shows panel or greeting by itself, as the site's rules say; fetched where a site has any. */
export {invite} from './invitation/invite.js';
