// The life of the knowledge without messages around it: a worker that can be killed, asked, and given packs.
import { createAnnotateServer } from '@/lib/app/background/annotate-article';
import { CorrectionKeeper } from '@/lib/app/background/correction-keeper';
import { Given } from '@/lib/app/background/given';
import { writePack } from '@/lib/app/background/install-pack';
import { KnowledgeLife } from '@/lib/app/background/knowledge-life';
import { LedgerKeeper } from '@/lib/app/background/ledger-keeper';
import { createOwnKeeper, type OwnKeeper } from '@/lib/app/background/own-keeper';
import { readOneStream } from '@/lib/app/background/read-pack-stream';
import { RejectionKeeper } from '@/lib/app/background/rejection-keeper';
import { createSettings } from '@/lib/app/background/settings';
import { createCardServer } from '@/lib/app/background/show-card';
import { createClaimCardServers } from '@/lib/app/background/show-claims';
import { createUserStoreOpener, type UserStoreOpener } from '@/lib/app/background/user-store';
import type { Entity } from '@/lib/core/model/entity';
import { ok, type Result } from '@/lib/core/model/result';
import type { CardView } from '@/lib/core/view/card-view';
import type { ClaimCardView, QuoteCardView } from '@/lib/core/view/claim-card-view';
import { publish } from '@/lib/edge/store/publish';
import { removePacks } from '@/lib/edge/store/rearrange';
import type { BackgroundPayload } from '@/lib/edge/wire/message-types';
import { value } from '../store/sample-library';
import { packed, sampleLines } from './sample-pack';
import { killWorker, story } from './worker';

export interface Life {
  readonly life: KnowledgeLife;
  /** Reads a pack and makes it current, as a job does at its end. */
  readonly install: (
    stream: ReadableStream<Uint8Array<ArrayBuffer>>,
    signal: AbortSignal,
  ) => Promise<Result<null, string>>;
  readonly remove: (pack: string) => Promise<Result<null, string>>;
  readonly annotate: (text: string, tab?: number) => ReturnType<ReturnType<typeof createAnnotateServer>>;
  /** Ids of the entities that the text names. */
  readonly find: (text: string) => Promise<string[]>;
  readonly card: (entity: string) => Promise<CardView>;
  readonly claimCard: (payload: BackgroundPayload<'claimCard'>) => Promise<ClaimCardView>;
  readonly quoteCard: (payload: BackgroundPayload<'quoteCard'>) => Promise<QuoteCardView>;
  readonly rejections: RejectionKeeper;
  readonly user: UserStoreOpener;
  readonly keepOwn: (entity: Entity, sources?: unknown) => ReturnType<OwnKeeper['keep']>;
  readonly dropOwn: OwnKeeper['drop'];
}

/** Trust does not depend on which page asks. */
const PAGE = { is: 'page', tab: 1, url: null, isPrivate: false } as const;

/** A new worker; the one before is killed. */
export function startLife(): Life {
  killWorker();
  const user = createUserStoreOpener();
  const life = new KnowledgeLife(() => undefined, user);
  const rejections = new RejectionKeeper(user, () => undefined);
  const settings = createSettings(user);
  const ledger = new LedgerKeeper(user, settings, () => undefined);
  const annotateServer = createAnnotateServer({
    knowledge: life,
    settings,
    ledger,
    corrections: new CorrectionKeeper(user, () => undefined),
    rejections,
    given: new Given(),
  });
  const claimCards = createClaimCardServers(life);
  const cardServer = createCardServer({ knowledge: life, user, ledger });
  const own = createOwnKeeper({ knowledge: life, user, onChange: () => undefined });
  const annotate: Life['annotate'] = async (text, tab = 1) => annotateServer(story(text), { ...PAGE, tab });
  return {
    life,
    async install(stream, signal) {
      await life.ready();
      return life.packs.write(async (store) => {
        const pack = await writePack(readOneStream(stream, signal), {
          store,
          arrival: { origin: { from: 'unknown' }, signedBy: null },
          admit: async () => ok(null),
          watch: () => undefined,
          signal,
        });
        if (!pack.ok) return pack;
        const published = await publish(store, {
          ...pack.value,
          examinedBy: null,
          job: null,
          at: Date.now(),
        });
        return published.ok ? ok(null) : published;
      });
    },
    async remove(pack) {
      await life.ready();
      return life.packs.rearrange((store) => removePacks(store, { packs: [pack], at: Date.now() }));
    },
    annotate,
    claimCard: async (payload) => value(await claimCards.claimCard(payload, PAGE)),
    quoteCard: async (payload) => value(await claimCards.quoteCard(payload, PAGE)),
    rejections,
    user,
    keepOwn: (entity, sources) => own.keep(entity, sources),
    dropOwn: own.drop,
    find: async (text) => value(await annotate(text)).annotations.map(({ entity }) => entity),
    card: async (entity) => value(await cardServer({ entity, asOf: null }, PAGE)),
  };
}

/** A file of a pack, as it streams in. */
export function packStream(
  options: Parameters<typeof sampleLines>[0],
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Response(packed(sampleLines(options))).body!;
}
