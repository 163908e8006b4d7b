/**
 * Who gets in from a waiting list: in order, never past a party that does not fit. Only who comes with the whole series
 * and finds nothing but the places kept for newcomers lets those go first. It knows no database.
 */
export interface Room {
  /** Null when there is room for everybody. */
  capacity: number | null;
  newcomerPlaces: number;
  taken: number;
  takenByMembers: number;
}

export interface Party {
  id: string;
  size: number;
  /** Comes with the whole series, so not as a newcomer. */
  isMember: boolean;
}

/** @param queue in the order in which they came @returns who gets in now */
export function letIn(room: Room, queue: readonly Party[]): Party[] {
  let { taken, takenByMembers } = room;
  const entering: Party[] = [];
  for (const party of queue) {
    const fits = room.capacity === null || taken + party.size <= room.capacity;
    if (!fits) break;
    const leavesKept =
      room.capacity === null || !party.isMember || takenByMembers + party.size <= room.capacity - room.newcomerPlaces;
    if (!leavesKept) continue;
    taken += party.size;
    if (party.isMember) takenByMembers += party.size;
    entering.push(party);
  }
  return entering;
}
