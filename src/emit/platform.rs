//! What the standard library does not offer alike on every system.

use std::fs::{self, Metadata};
use std::io;
use std::path::Path;

/// Makes two folders of one file system change places in one step.
///
/// # Errors
///
/// Those of the system; [`io::ErrorKind::Unsupported`] where the system or the file system has no
/// such step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        // A kernel without the call, and the two answers of file systems without the flag.
        Err(Errno::NOSYS | Errno::INVAL | Errno::NOTSUP) => Err(io::ErrorKind::Unsupported.into()),
        result => Ok(result?),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// A number that tells files of one file system apart; 0 where there is none to be had.
#[cfg(unix)]
pub(super) fn identity(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
pub(super) fn identity(_metadata: &Metadata) -> u64 {
    0
}

/// Whether something is mounted on the folder, as far as the system tells.
///
/// # Errors
///
/// None where the system cannot tell; else those of looking at the folder.
#[cfg(target_os = "linux")]
pub(super) fn is_mount_point(folder: &Path) -> io::Result<bool> {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    use rustix::io::Errno;
    let flags = AtFlags::NO_AUTOMOUNT | AtFlags::SYMLINK_NOFOLLOW;
    match statx(CWD, folder, flags, StatxFlags::empty()) {
        Ok(stat) => Ok(stat.stx_attributes.contains(StatxAttributes::MOUNT_ROOT)),
        Err(Errno::NOSYS) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(all(unix, not(target_os = "linux")))]
pub(super) fn is_mount_point(folder: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    Ok(fs::symlink_metadata(folder)?.dev() != fs::symlink_metadata(folder.join(".."))?.dev())
}

#[cfg(not(unix))]
pub(super) fn is_mount_point(_folder: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Makes `to` a symbolic link with the text of the link `from`.
///
/// # Errors
///
/// Those of the system.
#[cfg(unix)]
pub(super) fn copy_symlink(from: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(from)?, to)
}

#[cfg(windows)]
pub(super) fn copy_symlink(from: &Path, to: &Path) -> io::Result<()> {
    use std::os::windows::fs::{FileTypeExt, symlink_dir, symlink_file};
    let text = fs::read_link(from)?;
    if fs::symlink_metadata(from)?.file_type().is_symlink_dir() {
        symlink_dir(text, to)
    } else {
        symlink_file(text, to)
    }
}

/// Makes a folder that only its owner can enter, where the system can.
///
/// # Errors
///
/// Those of the system.
#[cfg(unix)]
pub(super) fn create_private_dir(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(0o700).create(folder)
}

#[cfg(not(unix))]
pub(super) fn create_private_dir(folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)
}

/// Lets the owner of a folder change what is in it, where folders have such permissions.
///
/// # Errors
///
/// Those of the system.
#[cfg(unix)]
pub(super) fn open_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mut permissions = fs::metadata(folder)?.permissions();
    permissions.set_mode(permissions.mode() | 0o700);
    fs::set_permissions(folder, permissions)
}

#[cfg(not(unix))]
pub(super) fn open_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
