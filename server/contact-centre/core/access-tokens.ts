import {randomBytes} from 'node:crypto';

export interface AccessToken {
  value: string;
  appKey: string;
  createdAt: number;
  seconds: number;
}

/** Bearer tokens as the API Fabric issues them for an app key and its secret. */
export class AccessTokens {
  readonly #issued = new Map<string, AccessToken>();

  issue(appKey: string, seconds: number): AccessToken {
    for (const token of this.#issued.values()) if (this.#expired(token)) this.#issued.delete(token.value);
    const token = {value: randomBytes(24).toString('base64url'), appKey, createdAt: Date.now(), seconds};
    this.#issued.set(token.value, token);
    return token;
  }

  admits(value: string, appKey: string): boolean {
    const token = this.#issued.get(value);
    return token !== undefined && token.appKey === appKey && !this.#expired(token);
  }

  expire(value: string): void {
    this.#issued.delete(value);
  }

  #expired({createdAt, seconds}: AccessToken): boolean {
    return createdAt + seconds * 1000 <= Date.now();
  }
}
