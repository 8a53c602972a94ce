import {expect} from '@playwright/test';
import type {CentreProcess} from './contact-centre.js';
import type {Person, PersonOptions} from './person.js';

/** An agent at a desk of their own. @param tone What the agent's microphone hears, Hz. */
export const sitDown = async (
  person: (options: PersonOptions) => Promise<Person>,
  centre: CentreProcess,
  name: string,
  tone: number,
): Promise<Person> => {
  const agent = await person({tone});
  await agent.page.goto(`${centre.url}/agent?name=${name}`);
  await expect.poll(async () => (await centre.census()).agents.map((each) => each.name)).toContain(name);
  return agent;
};
