/** An edge that never asks for the settled history that it lacks. */
import { Meetings } from '../../../edge/venue/meetings.ts';

Meetings.prototype.chainsWanted = async () => [];
