// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/catalogue/catalogueatstart.h"

#include <functional>

namespace votum {

class MessageBar;
class Settings;

// What the start of the program has to tell, each in the window's message bar. GUI thread.

// Why the imported catalogue, or the own content, is not the one in use, if it is not; `look` shows
// the dialog on catalogues. `inUse`, for the words of errors, must outlive the message.
void tellCatalogue(MessageBar *messages, const CatalogueAtStart &start, const Catalogue &inUse,
                   const std::function<void()> &look);
// Where the words are that could not be saved when the program was ended, if there are any: once,
// and not in the place of another message.
void tellUnsaved(MessageBar *messages, Settings *settings);
// Offers the tour, at the first start of the program and never again; not in the place of another
// message. Before tellNews(), which notes that there was a start.
void tellTour(MessageBar *messages, Settings *settings, const std::function<void()> &take);
// Offers to read what is new (`read`), once after the program was another version the last time;
// not in the place of another message.
void tellNews(MessageBar *messages, Settings *settings, const QString &version,
              const std::function<void()> &read);
// Which settings cannot be used, if there are any; not in the place of another message.
void tellSettings(MessageBar *messages, const Settings &settings);

} // namespace votum
