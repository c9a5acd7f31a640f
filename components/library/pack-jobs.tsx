// Installs under way: what is happening, how much is done, how long it still takes; to be given up, and put away once ended.

import type { PackJob } from '@/lib/core/model/pack-life';
import { jobWords, PACK_LABELS, timeLeftWords } from '@/lib/core/view/pack-words';
import { Hidden } from '../ui/parts';
import { Drawn } from '../ui/vignette';
import { LOOSE_BUNDLE } from '../ui/vignettes';

/** What is read aloud of jobs: that one failed, and why. Figures change some times a second, and what ended well has its sentence. */
export function FailedJobs({ jobs }: { readonly jobs: readonly PackJob[] }) {
  const failed = jobs.filter(({ state }) => state.is === 'failed');
  return (
    <p class="hidden" role="status">
      {failed.map((job) => `${job.title}: ${jobWords(job)}`).join(' ')}
    </p>
  );
}

export function PackJobs(props: {
  readonly jobs: readonly PackJob[];
  readonly onEnd: (job: string) => void;
}) {
  if (props.jobs.length === 0) return null;
  return (
    <section class="jobs" aria-label={PACK_LABELS.jobs}>
      <h2 class="part-title">{PACK_LABELS.jobs}</h2>
      <ul>
        {props.jobs.map((job) => (
          <Job key={job.job} job={job} onEnd={props.onEnd} />
        ))}
      </ul>
    </section>
  );
}

function Job({ job, onEnd }: { readonly job: PackJob; readonly onEnd: (job: string) => void }) {
  const { state } = job;
  const hasEnded = state.is === 'done' || state.is === 'cancelled' || state.is === 'failed';
  const isRunning = 'done' in state;
  return (
    <li class="job" data-state={state.is}>
      {state.is === 'failed' && <Drawn of={LOOSE_BUNDLE} />}
      <p class="job-title" dir="auto">
        {job.title}
      </p>
      {isRunning && (
        <progress
          class="job-bar"
          aria-label={job.title}
          {...(state.total === null || state.total === 0
            ? {}
            : { max: state.total, value: Math.min(state.done, state.total) })}
        />
      )}
      <p class="job-words" dir="auto">
        {jobWords(job)} {isRunning && timeLeftWords(state.secondsLeft)}
      </p>
      <button type="button" class="press" onClick={() => onEnd(job.job)}>
        {hasEnded ? PACK_LABELS.putAway : PACK_LABELS.cancel}
        <Hidden>: {job.title}</Hidden>
      </button>
    </li>
  );
}
