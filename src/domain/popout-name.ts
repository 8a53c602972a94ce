/** The name of a popped-out window, by which its page knows what it is. */
export const POPOUT_NAME = 'cc-click-to-call-popout';
