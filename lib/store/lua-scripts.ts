// Lua for what must happen in one step (redis.io: develop/programmability/eval-intro). KEYS and ARGV are named at the top
// of each. A value's rank is the number it begins with: see `Store`.

const RANK = `
local function rank(value) return tonumber(string.match(value, '^%d+')) or -1 end
local function raise(key, value, ttl)
  local there = redis.call('get', key)
  if there and rank(there) >= rank(value) then return there end
  redis.call('set', key, value, 'PX', ttl)
  return value
end`;

// key, key of what marks the settling; id of a new epoch, ms of settling
const BEGIN_EPOCH = `
local function begin(key, settling, id, ms)
  local epoch = redis.call('get', key)
  if epoch then return epoch end
  redis.call('set', key, id)
  redis.call('set', settling, '1', 'PX', ms)
  return id
end`;

export const scripts = {
  // KEYS: key. ARGV: value, ms to live.
  raise: `${RANK}
return raise(KEYS[1], ARGV[1], ARGV[2])`,

  // KEYS: key. ARGV: amount, ms to live.
  add: `
local sum = redis.call('incrby', KEYS[1], ARGV[1])
redis.call('pexpire', KEYS[1], ARGV[2])
return sum`,

  // KEYS: lock, epoch, settling. ARGV: owner, ms to live, id of a new epoch, ms of settling.
  claim: `${BEGIN_EPOCH}
local epoch = begin(KEYS[2], KEYS[3], ARGV[3], ARGV[4])
if redis.call('exists', KEYS[3]) == 1 then return {"unavailable", epoch} end
local held = redis.call('get', KEYS[1])
if held then return {"held", epoch, held} end
redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2])
return {"acquired", epoch}`,

  // KEYS: lock. ARGV: owner, ms to live.
  extend: `
if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end
return 0`,

  // KEYS: lock. ARGV: owner.
  release: `
if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
return 0`,

  // KEYS: lock, key. ARGV: owner, value, ms to live.
  conclude: `${RANK}
local held = redis.call('get', KEYS[1])
if held and held ~= ARGV[1] then return false end
redis.call('del', KEYS[1])
return raise(KEYS[2], ARGV[2], ARGV[3])`,

  // KEYS: key, marks that say what is gone. ARGV: value, ms to live.
  keep: `
for n = 2, #KEYS do
  if redis.call('exists', KEYS[n]) == 1 then return 0 end
end
redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`,

  // KEYS: epoch, settling. ARGV: id of a new epoch, ms of settling.
  epoch: `${BEGIN_EPOCH}
return begin(KEYS[1], KEYS[2], ARGV[1], ARGV[2])`,
};
