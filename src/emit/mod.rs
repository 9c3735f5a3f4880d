//! Writes a site to disk: prepared beside the output folder, put in its place in one step.
//!
//! ```text
//! begin ── lock, clear what a killed build left, read the manifest
//! put   ── compare with the old file; write what differs to the staging folder     (all cores)
//! finish ─ nothing differs? done. Else bring along what stays (hard links), write the manifest,
//!          switch, clear the old tree away
//! ```
//!
//! What holds at every instant, also when the process is killed:
//!
//! - the output folder is the old site or the new one, whole. It is an exchange of two folders
//!   (`renameat2` with `RENAME_EXCHANGE` on Linux, `renameatx_np` on macOS); where the system or the
//!   file system has none, two renames, between which there is no output folder for a moment: a
//!   build killed just then leaves the old site beside it, and the next build puts it back first;
//! - only files that the manifest names, and that are still plain files, are replaced or removed.
//!   Everything else in the folder is foreign, and is in the old tree as in the new;
//! - no symbolic link in the folder is followed, so that nothing outside it is touched.
//!
//! The folder itself is another one after a build that changed something: a process that has it open
//! as its current directory keeps seeing the old one. Its permissions are kept; ownership and
//! extended attributes of the folder are those of a new one.
//!
//! Durability: all this holds for a killed process. Against a loss of power, only the manifest is
//! waited for (some milliseconds): the pages are the system's to write out within the next seconds,
//! since to wait for them (`syncfs`) means to wait for the disk, and for whatever else the machine has
//! to write to it. If power fails in those seconds, pages may be empty or missing; the next
//! build compares every file with what it should be, and mends them.

#![expect(clippy::disallowed_methods, reason = "the room that writes the site")]

mod carry;
mod compare;
mod error;
mod foreign;
mod lock;
mod manifest;
mod platform;
mod retire;
mod staging;
mod target;
mod walk;

pub use error::EmitError;
pub use manifest::MANIFEST;

use crate::output::{self, Claims, Fill, OutPath, Output, OutputError};
use carry::{carry_file, carry_foreign, with_folder};
use foreign::foreign;
use manifest::Manifest;
use rayon::prelude::*;
use staging::Staging;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use target::{OldSite, Target};
use walk::{Found, walk};

/// A site on its way to the disk. Dropped without [`Emit::finish`], it leaves everything as it was.
#[derive(Debug)]
pub struct Emit {
    staging: Staging,
    old: OldSite,
    claims: Mutex<Claims>,
    placed: Mutex<Vec<Placed>>,
    /// Whether a file could not be put: then the site is not whole.
    failed: AtomicBool,
}

/// A file of the new site.
#[derive(Debug)]
struct Placed {
    path: OutPath,
    /// In bytes.
    length: u64,
    /// Whether the old site has it with the same bytes; else it is in the staging folder.
    stands: bool,
}

/// What a build did to the disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files written anew.
    pub written: usize,
    /// Files that stood with the same bytes, and are still the same files.
    pub unchanged: usize,
    /// Files of an earlier build that were there and are not in this one.
    pub removed: usize,
    /// The length of the files written, in bytes.
    pub bytes: u64,
}

/// What a site would do to the disk: paths in the folder, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Files that would be written anew.
    pub written: Vec<String>,
    /// Files of an earlier build that would go.
    pub removed: Vec<String>,
    /// Files that stand with the same bytes.
    pub unchanged: usize,
}

impl Emit {
    /// Gets ready to write a site into the folder `target`, which need not exist; a relative path
    /// starts at the current directory. A `target` that is a symbolic link means what it points to.
    /// Holds the target against other builds until it is finished or dropped.
    ///
    /// # Errors
    ///
    /// [`EmitError`]: a folder with files that no build made, a manifest that cannot be believed,
    /// a place that cannot be written to, another build at work. Nothing was touched then.
    pub fn begin(target: &Path) -> Result<Emit, EmitError> {
        let staging = Staging::open(Target::find(target)?)?;
        let old = staging.target.read()?;
        staging.begin()?;
        Ok(Emit {
            staging,
            old,
            claims: Mutex::default(),
            placed: Mutex::default(),
            failed: AtomicBool::new(false),
        })
    }

    /// Puts the site in place: everything that was put, and nothing else of ours. If that is what
    /// stands there already, nothing on the disk is touched.
    ///
    /// # Errors
    ///
    /// [`EmitError`]: a file that could not be put before, a foreign file where the site wants to
    /// write, a disk that is full. The old site stands then, unless the error says that the new one
    /// does.
    pub fn finish(mut self) -> Result<Written, EmitError> {
        let (placed, manifest) = self.whole()?;
        let Emit { staging, old, .. } = self;
        let mut done = Written::default();
        for file in &placed {
            if file.stands {
                done.unchanged += 1;
            } else {
                done.written += 1;
                done.bytes += file.length;
            }
        }
        if let OldSite::Ours(before) = &old {
            if done.written == 0 && *before == manifest {
                return Ok(done);
            }
            let (target, new) = (&staging.target.path, &staging.new_site());
            let found = walk(target)?;
            let foreign = foreign(&found, before, &manifest)
                .map_err(|path| EmitError::Foreign { path: target.join(path) })?;
            done.removed = gone(&found, before, &manifest).count();
            let links = placed.par_iter().filter(|file| file.stands).map(|file| {
                let from = target.join(file.path.as_str());
                carry_file(&from, &new.join(file.path.as_str()))
                    .map_err(EmitError::io("bring along", &from))
            });
            links.collect::<Vec<_>>().into_iter().collect::<Result<(), _>>()?;
            carry_foreign(&foreign, target, new)?;
        }
        let file = staging.new_site().join(MANIFEST);
        write_durably(&file, &manifest.to_text()).map_err(EmitError::io("write", &file))?;
        staging.switch(&old)?;
        Ok(done)
    }

    /// What [`Emit::finish`] would do; nothing of it is done.
    ///
    /// # Errors
    ///
    /// As for [`Emit::finish`].
    pub fn plan(mut self) -> Result<Plan, EmitError> {
        let (placed, manifest) = self.whole()?;
        let (stand, anew): (Vec<&Placed>, Vec<&Placed>) =
            placed.iter().partition(|file| file.stands);
        let mut plan = Plan {
            written: anew.iter().map(|file| file.path.as_str().to_owned()).collect(),
            removed: Vec::new(),
            unchanged: stand.len(),
        };
        if let OldSite::Ours(before) = &self.old {
            let target = &self.staging.target.path;
            let found = walk(target)?;
            foreign(&found, before, &manifest)
                .map_err(|path| EmitError::Foreign { path: target.join(path) })?;
            let gone = gone(&found, before, &manifest);
            plan.removed = gone.map(|found| found.path.display().to_string()).collect();
            plan.removed.sort_unstable();
        }
        Ok(plan)
    }

    /// Everything that was put, by path, and the manifest that names it.
    fn whole(&mut self) -> Result<(Vec<Placed>, Manifest), EmitError> {
        if *self.failed.get_mut() {
            return Err(EmitError::Incomplete { target: self.staging.target.path.clone() });
        }
        let placed = self.placed.get_mut().unwrap_or_else(PoisonError::into_inner);
        let mut placed = std::mem::take(placed);
        placed.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        let files = placed.iter().map(|file| (file.path.clone(), file.length)).collect();
        Ok((placed, Manifest { files }))
    }

    /// Makes sure that nothing else is at that path.
    fn claim(&self, path: &OutPath) -> Result<(), OutputError> {
        if manifest::is_reserved(path) {
            return Err(OutputError::Reserved { path: path.clone() });
        }
        unpoisoned(&self.claims).claim(path)
    }

    fn take(&self, path: OutPath, pieces: &[Vec<u8>]) -> Result<(), OutputError> {
        self.claim(&path)?;
        let length = pieces.iter().map(|piece| piece.len() as u64).sum();
        let stands = self.stands(&path, pieces, length);
        if !stands {
            let written = self
                .create(&path)
                .and_then(|mut file| pieces.iter().try_for_each(|piece| file.write_all(piece)));
            written.map_err(|error| self.cannot_write(&path, error))?;
        }
        self.place(path, length, stands);
        Ok(())
    }

    /// The same of a file that is written while it is made: where the old site has none of its path, it
    /// need not be known whole before.
    fn take_long(&self, path: OutPath, fill: Fill<'_>) -> Result<(), OutputError> {
        if let OldSite::Ours(before) = &self.old
            && before.files.contains_key(path.as_str())
        {
            return self.take(path, &output::collected(fill)?);
        }
        self.claim(&path)?;
        let mut file = self.create(&path).map_err(|error| self.cannot_write(&path, error))?;
        let mut length = 0;
        fill(&mut |piece| {
            length += piece.len() as u64;
            file.write_all(&piece).map_err(|error| self.cannot_write(&path, error))
        })?;
        self.place(path, length, false);
        Ok(())
    }

    fn place(&self, path: OutPath, length: u64, stands: bool) {
        unpoisoned(&self.placed).push(Placed { path, length, stands });
    }

    fn cannot_write(&self, path: &OutPath, error: io::Error) -> OutputError {
        OutputError::Write { path: self.staging.target.path.join(path.as_str()), error }
    }

    /// Whether the old site has this very file, by the manifest and by its bytes: the manifest alone
    /// is no proof, since a file may have been edited since.
    fn stands(&self, path: &OutPath, pieces: &[Vec<u8>], length: u64) -> bool {
        let OldSite::Ours(before) = &self.old else {
            return false;
        };
        let target = &self.staging.target.path;
        let path = path.as_str();
        before.files.get(path) == Some(&length)
            && compare::stays_below(target, Path::new(path))
            // What cannot be read is written anew.
            && compare::holds(&target.join(path), pieces).unwrap_or(false)
    }

    /// Makes an empty file of the new site.
    fn create(&self, path: &OutPath) -> io::Result<File> {
        let file = self.staging.new_site().join(path.as_str());
        if let Some(folder) = file.parent().filter(|_| path.as_str().ends_with("/index.html")) {
            // A page is mostly the first in its folder: to look for that would fail each time. What
            // it means that there is one already, or none above it, shows below.
            let _ = fs::create_dir(folder);
        }
        with_folder(&file, || File::create_new(&file))
    }
}

impl Output for Emit {
    fn put(&self, path: OutPath, bytes: Vec<u8>) -> Result<(), OutputError> {
        self.put_pieces(path, vec![bytes])
    }

    fn put_pieces(&self, path: OutPath, pieces: Vec<Vec<u8>>) -> Result<(), OutputError> {
        self.take(path, &pieces).inspect_err(|_| self.failed.store(true, Ordering::Relaxed))
    }

    fn put_long(&self, path: OutPath, fill: Fill<'_>) -> Result<(), OutputError> {
        self.take_long(path, fill).inspect_err(|_| self.failed.store(true, Ordering::Relaxed))
    }
}

/// Files that an earlier build wrote, that are there, and that are not in this one.
fn gone<'f>(
    found: &'f [Found],
    before: &'f Manifest,
    manifest: &'f Manifest,
) -> impl Iterator<Item = &'f Found> {
    let stay = manifest.paths();
    found.iter().filter(move |found| before.wrote(found) && !stay.contains(found.path.as_path()))
}

/// What is behind these locks is whole at every moment, so that a panic elsewhere spoils nothing.
fn unpoisoned<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Writes the manifest, and waits until it is on the disk.
///
/// # Errors
///
/// Those of the system.
fn write_durably(file: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create_new(file)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
