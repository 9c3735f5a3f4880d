//! Connections: each in a thread of its own, so that a slow or silent client holds up no other.

use std::io::{self, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use super::Listener;
use super::board::Board;
use super::http::{self, NoRequest, Response};
use super::route::{Answer, route};

/// How long a client may stay silent before its first request and between two, and how long it may
/// take none of what is sent to it.
const PATIENCE: Duration = Duration::from_secs(15);

/// How often a quiet stream of events shows that it is alive; also how soon a tab that was closed
/// is noticed.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// How many connections may be open at a time. A browser opens six a host; the rest is room for
/// whatever misbehaves, below the 1,024 files that systems commonly allow a process.
const MOST: usize = 512;

/// Answers at every socket of the listener from now on, in threads that end with the process.
pub(super) fn listen(listener: Listener, board: &Arc<Board>) -> io::Result<()> {
    let port = listener.port();
    let open = Arc::new(AtomicUsize::new(0));
    for socket in listener.sockets {
        let (board, open) = (Arc::clone(board), Arc::clone(&open));
        spawn(move || accept_all(&socket, port, &board, &open))?;
    }
    Ok(())
}

fn accept_all(socket: &TcpListener, port: u16, board: &Arc<Board>, open: &Arc<AtomicUsize>) {
    loop {
        let Ok((stream, _)) = socket.accept() else {
            // A client that gave up, or no more files to be had: both pass.
            thread::sleep(Duration::from_millis(20));
            continue;
        };
        let seat = Seat::take(open);
        if open.load(Ordering::Relaxed) > MOST {
            // Dropped unanswered: an answer would have to be waited for right here.
            continue;
        }
        let board = Arc::clone(board);
        // Where there is no thread, the connection is dropped with the closure.
        _ = spawn(move || {
            let _seat = seat;
            // What goes wrong with a connection concerns its client alone.
            _ = converse(&stream, port, &board);
        });
    }
}

/// Answers one request after another.
fn converse(stream: &TcpStream, port: u16, board: &Board) -> io::Result<()> {
    // Head and body are written one after the other: without this the body of most pages would
    // wait 40 ms for the client's delayed acknowledgement of the head.
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut from = BufReader::new(stream);
    let mut to = stream;
    loop {
        let request = match http::read(&mut from) {
            Ok(request) => request,
            Err(NoRequest::Gone) => return Ok(()),
            Err(NoRequest::Refused(status)) => {
                Response::refusal(status).write(&mut to, false, false)?;
                return hang_up(stream);
            }
        };
        let head_only = request.method == "HEAD";
        match route(&request, port, board) {
            Answer::Whole(response) => response.write(&mut to, head_only, request.keep_alive)?,
            Answer::Events => return tell(&mut to, head_only, board),
        }
        if !request.keep_alive {
            return hang_up(stream);
        }
    }
}

/// Ends a connection so that the client gets the answer first: closing it with something unread
/// (a body, say) would throw away what is still under way (RFC 9112, 9.6).
fn hang_up(stream: &TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(Duration::from_millis(500)))?;
    io::copy(&mut stream.take(256 * 1024), &mut io::sink())?;
    Ok(())
}

/// The reload channel: Server-Sent Events (HTML standard, 9.2), one for each time that an open page
/// might want to ask what changed. Each carries the tag of the edition that stands.
fn tell(to: &mut impl Write, head_only: bool, board: &Board) -> io::Result<()> {
    let mut heard = board.bell();
    let head = http::head(200, "text/event-stream; charset=utf-8");
    write!(to, "{head}Connection: close\r\n\r\n")?;
    if head_only {
        return to.flush();
    }
    // A server that is started again is found within half a second.
    write!(to, "retry: 500\ndata: {}\n\n", board.now().tag)?;
    loop {
        to.flush()?;
        let bell = board.listen(heard, HEARTBEAT);
        if bell == heard {
            to.write_all(b":\n\n")?;
        } else {
            write!(to, "data: {}\n\n", board.now().tag)?;
        }
        heard = bell;
    }
}

/// A connection's place among those that are open.
struct Seat(Arc<AtomicUsize>);

impl Seat {
    fn take(open: &Arc<AtomicUsize>) -> Self {
        open.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(open))
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

fn spawn(work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    thread::Builder::new().name("preview".to_owned()).spawn(work).map(drop)
}
