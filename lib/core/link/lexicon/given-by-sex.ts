// Given names that tell whether Mr. or Mrs. may stand before the family name. Written by hand: the commonest in the English-language press.

import { words } from './word-set';

/** Of women. Names that both bear (Leslie, Robin, Kim) are on neither list, nor places (Virginia). */
export const GIVEN_HERS = words(`
  mary elizabeth jennifer linda patricia barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy
  angela anna ruth brenda pamela nicole katherine catherine christine samantha debra janet rachel carolyn
  emma maria heather diane julie joyce christina joan evelyn lauren judith olivia martha cheryl megan andrea
  ann anne jean alice jacqueline hannah gloria teresa sara janice julia marie kathryn theresa hillary melania ivanka
  nicola elena eva marine ursula kamala jill laura camilla diana kate sophie lucy claire jane
  ellen sonia indira benazir aung cristina dilma michele monica caroline eleanor condoleezza madeleine
`);

/** Of men. */
export const GIVEN_HIS = words(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
  tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah
  gerald carl arthur lawrence joe bill bob jim tom mike tony barack mitt newt al ted ben boris vladimir emmanuel
  nicolas francois jacques gordon winston harry philip ronald dwight franklin theodore juan carlos luis ahmed mohammed
  muhammad ali hassan ibrahim yasser saddam ivan sergei dmitri mikhail hans karl helmut friedrich wolfgang antonio
  giovanni silvio pedro fernando eric jared
`);
