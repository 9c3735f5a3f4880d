//! Taking a port on loopback, before anything is built.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, TcpListener};

use super::ServeError;

/// The port tried first when none is asked for.
pub const FIRST_PORT: u16 = 1111;

/// How many ports are tried when none is asked for, the first one counted.
pub const PORTS_TRIED: u16 = 10;

/// A port that is ours, on 127.0.0.1 and, where the system has IPv6, on `[::1]` too, so that
/// `localhost` leads here whichever of the two a browser takes it for.
#[derive(Debug)]
pub struct Listener {
    pub(super) sockets: Vec<TcpListener>,
    port: u16,
    instead_of: Option<u16>,
}

impl Listener {
    /// The port that was taken.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Scheme, host and port, with no `/` at the end: `http://127.0.0.1:1111`. The site's base
    /// address is this and its base path.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    /// The port that was wanted, where it was taken and a later one had to do.
    #[must_use]
    pub fn instead_of(&self) -> Option<u16> {
        self.instead_of
    }
}

/// Takes `port`, or, with `None`, the first free one of the [`PORTS_TRIED`] from [`FIRST_PORT`].
/// Port 0 lets the system choose.
///
/// # Errors
/// An asked-for port that cannot be had, or none of those tried.
pub fn bind(port: Option<u16>) -> Result<Listener, ServeError> {
    match port {
        Some(port) => take(port).map_err(|error| match error.kind() {
            io::ErrorKind::AddrInUse => ServeError::PortTaken { port },
            _ => ServeError::Port { port, error },
        }),
        None => first_free(FIRST_PORT, PORTS_TRIED),
    }
}

/// The first port of `count` from `first` that can be had.
fn first_free(first: u16, count: u16) -> Result<Listener, ServeError> {
    let last = first.saturating_add(count.saturating_sub(1));
    // A port that the system forbids (Windows keeps ranges for itself) is passed over like a taken
    // one: the reader asked for a preview, not for this number.
    (first..=last)
        .find_map(|port| take(port).ok())
        .map(|listener| Listener {
            instead_of: (listener.port != first).then_some(first),
            ..listener
        })
        .ok_or(ServeError::NoPortFree { first, last })
}

fn take(port: u16) -> io::Result<Listener> {
    let v4 = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    let chosen = v4.local_addr()?.port();
    let v6 = match TcpListener::bind((Ipv6Addr::LOCALHOST, chosen)) {
        Ok(v6) => Some(v6),
        // Another program there would get every second visit to `localhost`.
        Err(error) if error.kind() == io::ErrorKind::AddrInUse && port != 0 => return Err(error),
        Err(_) => None,
    };
    Ok(Listener {
        sockets: std::iter::once(v4).chain(v6).collect(),
        port: chosen,
        instead_of: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_that_was_asked_for_is_an_error_that_names_it() {
        let first = bind(Some(0)).unwrap();
        let error = bind(Some(first.port())).unwrap_err();
        assert!(matches!(error, ServeError::PortTaken { port } if port == first.port()));
        assert!(error.to_string().contains(&first.port().to_string()));
    }

    #[test]
    fn a_taken_port_that_was_not_asked_for_gives_a_later_one_and_says_so() {
        let first = bind(Some(0)).unwrap();
        let next = first_free(first.port(), 10).unwrap();
        assert!(next.port() > first.port());
        assert_eq!(next.instead_of(), Some(first.port()));
    }

    #[test]
    fn a_free_port_is_taken_as_it_is() {
        let port = bind(Some(0)).unwrap().port();
        let listener = bind(Some(port)).unwrap();
        assert_eq!(listener.instead_of(), None);
        assert_eq!(listener.origin(), format!("http://127.0.0.1:{port}"));
    }

    #[test]
    fn no_free_port_at_all_names_the_range() {
        let first = bind(Some(0)).unwrap();
        let error = first_free(first.port(), 1).unwrap_err();
        assert!(
            matches!(error, ServeError::NoPortFree { first: a, last: b } if a == b && a == first.port())
        );
    }

    #[test]
    fn only_loopback_is_listened_on() {
        for socket in bind(Some(0)).unwrap().sockets {
            assert!(socket.local_addr().unwrap().ip().is_loopback());
        }
    }
}
