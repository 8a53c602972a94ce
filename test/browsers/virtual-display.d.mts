import type {ChildProcess} from 'node:child_process';

/** A display without a screen; resolves with its name once it can be drawn on. */
export declare const startDisplay: () => Promise<{process: ChildProcess; name: string}>;
