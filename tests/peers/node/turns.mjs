// Programs timed in turns: whatever else the machine does meets all of them.

const ROUNDS = Number(process.env.PEERS_ROUNDS ?? 21)

/**
 * The milliseconds that each program took once, for every round. In a round each has its turn,
 * and is run as often as fills the time.
 */
export async function inTurns(programs, milliseconds) {
  const passes = []
  for (const program of programs) {
    const once = Math.min(await timed(program, 1), await timed(program, 1))
    passes.push(Math.floor(milliseconds / once) + 1)
  }
  const took = programs.map(() => [])
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, program] of programs.entries()) {
      took[place].push((await timed(program, passes[place])) / passes[place])
    }
  }
  return took
}

async function timed(program, passes) {
  const start = performance.now()
  for (let pass = 0; pass < passes; pass += 1) {
    const waiting = program()
    if (waiting) await waiting
  }
  return performance.now() - start
}
