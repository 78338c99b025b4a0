//! What editions were linked with stays reachable for an hour after another edition has come: a page
//! that was sent just before still asks for its own style sheets and scripts.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;

use super::{Answer, Cache, Edition};

/// How long.
const HOUR: Duration = Duration::from_secs(60 * 60);

/// Where names lie that change with what they name.
const HASHED: &str = "/static/";

/// Style sheets and scripts of earlier editions, each with the moment at which it is forgotten.
#[derive(Debug, Default)]
pub struct Kept(Mutex<HashMap<String, (Answer, Instant)>>);

impl Kept {
    /// Puts `edition` in the place of the current one, and keeps of that what the new one lacks.
    pub fn replace(&self, current: &ArcSwap<Edition>, edition: &Arc<Edition>, now: Instant) {
        // Held until the end: whoever misses something in the new edition waits until it is kept.
        let mut kept = self.lock();
        kept.retain(|_, (_, until)| now < *until);
        let before = current.swap(edition.clone());
        let hashed = before.answers().filter(|(_, answer)| answer.cache == Cache::Forever);
        for (path, answer) in hashed.filter(|(path, _)| edition.find(path).is_none()) {
            kept.insert(path.to_owned(), (answer.clone(), now + HOUR));
        }
    }

    /// What an edition of the last hour had at `path`.
    #[must_use]
    pub fn find(&self, path: &str, now: Instant) -> Option<Answer> {
        if !path.starts_with(HASHED) {
            return None;
        }
        let kept = self.lock();
        let (answer, until) = kept.get(path)?;
        (now < *until).then(|| answer.clone())
    }

    /// A thread that failed has left nothing half done.
    fn lock(&self) -> MutexGuard<'_, HashMap<String, (Answer, Instant)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
