// Answers the library page about packs.

import { fail, ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import type { PACK_CALLS } from '@/lib/edge/wire/pack-calls';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import type { KnowledgeLife } from './knowledge-life';
import type { PackJobs } from './packs/pack-jobs';
import { knownPacks, type PackMemory } from './packs/remember';
import { PackShelf } from './packs/shelf';
import { packsView } from './packs/tell-packs';

export function createPackServers({
  knowledge,
  memory,
  jobs,
}: {
  readonly knowledge: KnowledgeLife;
  readonly memory: PackMemory;
  readonly jobs: PackJobs;
}): Pick<BackgroundServers, keyof typeof PACK_CALLS> {
  const shelf = new PackShelf(knowledge, memory, jobs.told);
  return {
    async packs() {
      await knowledge.ready();
      let installed = await shelf.installed();
      // Thrown away under us, or all were removed: what is still in memory would be told of, and marked, as if it were there.
      if (installed.ok && installed.value.length === 0) {
        await knowledge.current();
        installed = await shelf.installed();
      }
      if (!installed.ok) return unavailable(installed);
      return ok(await packsView(installed.value, await knownPacks(memory.user), await jobs.views()));
    },
    async installPack(wanted) {
      if (wanted.from === 'packaged')
        return begun(await jobs.begin({ is: 'install', origin: wanted }, 'Starter pack'));
      if (wanted.from === 'file') {
        const { name, blob, signature = null } = wanted;
        return begun(await jobs.beginWithFiles({ from: 'file', name }, { blob, signature }));
      }
      const url = webAddress(wanted.url);
      if (!url) return fail('unavailable', say('fault_packAddress'));
      return begun(await jobs.begin({ is: 'install', origin: { from: 'url', url } }, url));
    },
    endJob: async ({ job }) => answered(await jobs.end(job)),
    orderPacks: async ({ packs }) => answered(await shelf.order(packs)),
    switchPack: async ({ pack, on }) => answered(await shelf.switch(pack, on)),
    removePack: async ({ pack }) => answered(await shelf.remove(pack)),
    stepBack: async ({ pack }) => answered(await shelf.stepBack(pack)),
    followUpdates: async ({ pack, on }) => answered(await shelf.follow(pack, on)),
    async checkUpdate({ pack }) {
      const url = await shelf.updatesAt(pack);
      if (!url.ok) return unavailable(url);
      return begun(await jobs.begin({ is: 'update', pack, url: url.value, by: 'reader' }, pack));
    },
    answerOffer: async ({ pack, take }) => answered(await shelf.answerOffer(pack, take)),
  };
}

/** Null: none of the web. What stands behind a hash is not sent to a server. */
function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

function unavailable({
  fault,
}: Extract<Result<unknown>, { ok: false }>): ReturnType<typeof fail<'unavailable'>> {
  return fail('unavailable', fault.message);
}

function answered(result: Result<null>): Result<null, 'unavailable'> {
  return result.ok ? result : unavailable(result);
}

function begun(result: Result<string>): Result<{ readonly job: string }, 'unavailable'> {
  return result.ok ? ok({ job: result.value }) : unavailable(result);
}
