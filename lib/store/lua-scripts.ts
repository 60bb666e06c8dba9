// Lua scripts for changes that must be atomic (redis.io: develop/programmability/eval-intro). The comment
// above each script names its KEYS and ARGV. The version of a value is the number it begins with: see
// `Store`.

const SET_IF_NEWER = `
local function version(value) return tonumber(string.match(value, '^%d+')) or -1 end
local function raise(key, value, ttl)
  local current = redis.call('get', key)
  if current and version(current) >= version(value) then return current end
  redis.call('set', key, value, 'PX', ttl)
  return value
end`;

// Key of the epoch, key of the grace period, id of a new epoch, grace period in ms, channel for new epochs.
const BEGIN_EPOCH = `
local function begin(key, grace, id, ms, channel)
  local epoch = redis.call('get', key)
  if epoch then return epoch end
  redis.call('set', key, id)
  redis.call('set', grace, '1', 'PX', ms)
  redis.call('publish', channel, id)
  return id
end`;

export const scripts = {
  // KEYS: key. ARGV: value, TTL in ms.
  raise: `${SET_IF_NEWER}
return raise(KEYS[1], ARGV[1], ARGV[2])`,

  // KEYS: lock, epoch, grace period. ARGV: owner, TTL in ms, id of a new epoch, grace period in ms,
  // channel for new epochs.
  claim: `${BEGIN_EPOCH}
local epoch = begin(KEYS[2], KEYS[3], ARGV[3], ARGV[4], ARGV[5])
if redis.call('exists', KEYS[3]) == 1 then return {"unavailable", epoch} end
local held = redis.call('get', KEYS[1])
if held then return {"held", epoch, held} end
redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2])
return {"acquired", epoch}`,

  // KEYS: lock. ARGV: owner, TTL in ms.
  extend: `
if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end
return 0`,

  // KEYS: lock. ARGV: owner.
  release: `
if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
return 0`,

  // KEYS: lock, key. ARGV: owner, value, TTL in ms.
  conclude: `${SET_IF_NEWER}
local held = redis.call('get', KEYS[1])
if held and held ~= ARGV[1] then return false end
redis.call('del', KEYS[1])
return raise(KEYS[2], ARGV[2], ARGV[3])`,

  // KEYS: deletion markers. ARGV: new value of the markers, TTL in ms, channel for deletions, prefix of each marker.
  mark: `
for n = 1, #KEYS do
  redis.call('set', KEYS[n], ARGV[1], 'PX', ARGV[2])
  redis.call('publish', ARGV[3], ARGV[3 + n])
end`,

  // KEYS: epoch, grace period. ARGV: id of a new epoch, grace period in ms, channel for new epochs.
  epoch: `${BEGIN_EPOCH}
return begin(KEYS[1], KEYS[2], ARGV[1], ARGV[2], ARGV[3])`,
};
