// What would it take: the cheapest setting of levers that makes a promise likely enough.

import { titleText } from '../figures.js'
import type { Text } from '../../text.js'
import type { StudyKind } from './study.js'
import { answerOf, soughtOf } from './goal-seek/answer.js'
import { messages } from './goal-seek/messages.js'
import { createGoalQuoter } from './goal-seek/quote.js'
import { sectionsOf } from './goal-seek/sections.js'
import type { GoalStudy } from './goal-seek/study.js'
import { tablesOf } from './goal-seek/tables.js'

export const goalSeek: StudyKind<GoalStudy> = {
  name: 'goal-seek',
  label: messages.label,
  help: messages.help,
  shown: ['setting', 'ladder', 'others'],
  finding: [1, 2],
  build(source) {
    const quoter = createGoalQuoter(source)
    const { study, cite, at } = quoter
    const name = cite<Text>(at('name'), titleText)
    const goal = cite<Text>(at('goal', 'title'), titleText)
    return {
      title: messages.title(name, goal),
      tab: messages.tab(titleText(study.name), titleText(study.goal.title)),
      differences: soughtOf(quoter),
      answer: answerOf(quoter),
      sections: sectionsOf(quoter),
    }
  },
  tables: ({ study }) => tablesOf(study),
}
