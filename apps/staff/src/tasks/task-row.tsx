import type { TaskView } from '@wenyuan/contract'
import { useSend } from '../api/use-send.ts'
import { refusalOf } from '../holds/verdict.ts'
import { useBranchName } from '../session/branch.ts'
import { useMe } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { TaskAbout, TaskRoads } from './task-about.tsx'
import { useTaskDetail } from './use-task-detail.ts'
import { tasksWords } from './words.ts'

type Props = { readonly task: TaskView; readonly onSettle: () => void }

/** What, about whom and what, until when, by whom, and what can be done about it. */
export function TaskRow({ task, onSettle }: Props) {
  const say = useWords(tasksWords)
  const branchName = useBranchName()
  const detail = useTaskDetail(task)
  const { kindText, branch, note, photos } = task
  return (
    <li className="task">
      <div className="task-what">
        <b>{kindText}</b>
        <p className="cap">
          {[branch === null ? say.anywhere : branchName(branch), detail].filter((text) => text !== '').join('　')}
        </p>
        {note === null ? null : <p className="cap long">{note}</p>}
      </div>
      <TaskAbout task={task} />
      <TaskWhen task={task} />
      <TaskActs task={task} onSettle={onSettle} hasPhotos={photos.length > 0} />
    </li>
  )
}

function TaskWhen({ task }: { readonly task: TaskView }) {
  const say = useWords(tasksWords)
  const { day, today, instant } = useSay()
  const { dueOn, overdue, assignee, state, endedAt, endedBy, outcome, outcomes } = task
  if (state !== 'open') {
    return (
      <div>
        <b>{outcomes.find(({ code }) => code === outcome)?.text ?? (state === 'cancelled' ? say.cancelled : '')}</b>
        <p className="cap">{say.endedBy(endedBy ?? '', endedAt === null ? '' : instant(endedAt))}</p>
      </div>
    )
  }
  return (
    <div>
      <b className={overdue ? 'late' : dueOn === today ? 'soon' : ''}>
        {dueOn === null ? say.noDue : overdue ? say.overdueSince(day(dueOn)) : say.dueOn(day(dueOn))}
      </b>
      <p className="cap">{assignee === null ? say.nobody : say.assigned(assignee.name)}</p>
    </div>
  )
}

function TaskActs({ task, onSettle }: Props & { readonly hasPhotos: boolean }) {
  const say = useWords(tasksWords)
  const me = useMe()
  const { busy, failure, send } = useSend('changeTask', ['listTasks'])
  const { id, version, assignee, kindText, item, may } = task
  const isMine = assignee !== null && assignee.id === me?.id
  const what = [kindText, item?.titleText ?? ''].filter((text) => text !== '').join(' ')
  async function assign(to: 'me' | null) {
    const done = await send({ params: { id }, body: { assignee: to }, version })
    if (done !== null) toast({ text: to === null ? say.givenBack : say.taken })
  }
  return (
    <div className="task-acts">
      <TaskRoads task={task} />
      {may?.settle === undefined ? null : (
        <Button aria-label={say.settleOf(what)} reason={refusalOf(may.settle)} onClick={onSettle}>
          {say.settle}
        </Button>
      )}
      {may?.assign === undefined ? null : isMine ? (
        <Button look="bare" busy={busy} busyLabel={say.givingBack} onClick={() => assign(null)}>
          {say.giveBack}
        </Button>
      ) : assignee === null ? (
        <Button
          look="bare"
          aria-label={say.takeOf(what)}
          busy={busy}
          busyLabel={say.taking}
          onClick={() => assign('me')}
        >
          {say.take}
        </Button>
      ) : null}
      <FailureNote failure={failure} />
    </div>
  )
}
